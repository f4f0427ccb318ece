import type { AstroIntegration } from 'astro';
import { contentProblems } from './content.ts';

/** Refuses to build a site whose content is wrong, and tells everything that is at once. */
export function refuseBrokenContent(): AstroIntegration {
  return {
    name: 'refuse-broken-content',
    hooks: {
      'astro:build:start': () => {
        const problems = contentProblems();
        if (problems.length === 0) return;
        const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
        throw new Error(
          `${count} in the content; nothing is built until it is mended:\n${problems.map((told) => `- ${told}`).join('\n')}`,
        );
      },
    },
  };
}
