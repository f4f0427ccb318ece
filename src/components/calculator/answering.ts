import { Arrived, arrivalOf } from './answers/Arrived.tsx';
import { answersInWords } from './answers/answer-words.ts';
import { assessAnswers } from './answers/answers.ts';
import { Problems } from './answers/Problems.tsx';
import { RejectedParams } from './answers/RejectedParams.tsx';
import { Outcome } from './Outcome.tsx';
import { resultLink } from './result-link.ts';

/** Code that a form needs only once it is used. */
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
