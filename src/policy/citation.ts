import outline from '#plan/outline.json' with { type: 'json' };
import { plan } from '#plan/plan.ts';
import type { ClauseId } from './core/register.ts';
import { citer, fullCitation } from './text/citation.ts';
import { placesOf } from './text/clause-places.ts';
import type { Outline } from './text/outline.ts';

const planOutline: Outline = outline;

/** The article numbers of the plan, in ascending order. */
export const articleNumbers: readonly number[] = planOutline.articles.map((_, i) => i + 1);

/** The short citation of a clause within the plan: `art_20__para_2__sent_5` → `第二十条第二款第5句`. */
export const cite = citer(planOutline);

/** The full citation, `《…》（…号）第五条第二款第5句`, with `（已失效）` once the plan has ended. */
export const citeInFull = (id: ClauseId, ended: boolean): string =>
  fullCitation(plan, cite(id), ended);

/** Where each clause of the plan is, in the order of the text. */
export const clausePlaces = () => placesOf(planOutline);
