import { assessAnswers } from './answers.ts';
import { Problems } from './form/Problems.tsx';
import { Outcome } from './result/Outcome.tsx';

/** What a form needs once it is used, and not before. */
export const answering = { assessAnswers, Outcome, Problems };
