import { assessAnswers } from './answers.ts';
import { Outcome } from './Outcome.tsx';
import { Problems } from './Problems.tsx';

/** What a form needs once it is used, and not before. */
export const answering = { assessAnswers, Outcome, Problems };
