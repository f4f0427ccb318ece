import browserslist from 'browserslist';
import { browserslistToTargets } from 'lightningcss';

/** As Vite names the browsers of the list. */
const names: Readonly<Record<string, string>> = {
  chrome: 'chrome',
  firefox: 'firefox',
  ios_saf: 'ios',
  safari: 'safari',
};

/** The oldest browser of each kind that the site is built for, from `browserslist` in package.json. */
export const styleTargets = browserslistToTargets(browserslist());

/** `chrome87`, `safari14.1`: the same for scripts. */
export const scriptTargets = Object.entries(styleTargets).map(([browser, version]) => {
  const name = names[browser];
  if (!name)
    throw new Error(
      `browserslist in package.json names ${browser}, which Vite builds nothing for.`,
    );
  // Three bytes: major, minor, patch.
  return `${name}${version >> 16}.${(version >> 8) & 0xff}`;
});
