import browserslist from 'browserslist';
import { browserslistToTargets } from 'lightningcss';

/** Vite's names of the browsers. */
const names: Readonly<Record<string, string>> = {
  chrome: 'chrome',
  firefox: 'firefox',
  ios_saf: 'ios',
  safari: 'safari',
};

/** The oldest supported version of each browser, from `browserslist` in package.json. */
export const styleTargets = browserslistToTargets(browserslist());

/** The same targets for scripts, in Vite's format: `chrome87`, `safari14.1`. */
export const scriptTargets = Object.entries(styleTargets).map(([browser, version]) => {
  const name = names[browser];
  if (!name)
    throw new Error(
      `browserslist in package.json contains ${browser}, which has no Vite build target.`,
    );
  // Encoded in three bytes: major, minor, patch.
  return `${name}${version >> 16}.${(version >> 8) & 0xff}`;
});
