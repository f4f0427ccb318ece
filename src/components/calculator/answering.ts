import { assessAnswers } from './answers.ts';
import { Arrived, arrivalOf } from './form/Arrived.tsx';
import { Problems } from './form/Problems.tsx';
import { RejectedParams } from './form/RejectedParams.tsx';
import { answersInWords } from './result/answer-words.ts';
import { Outcome } from './result/Outcome.tsx';
import { resultLink } from './result-link.ts';

/** What a form needs once it is used, and not before. */
export const answering = {
  answersInWords,
  arrivalOf,
  Arrived,
  assessAnswers,
  Outcome,
  Problems,
  RejectedParams,
  resultLink,
};
