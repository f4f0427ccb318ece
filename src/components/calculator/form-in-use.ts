// Code that a form needs only once it is used, in one import.
export { Arrived, arrivalOf } from './answers/Arrived.tsx';
export { answersInWords } from './answers/answer-words.ts';
export { assessAnswers } from './answers/answers.ts';
export { Problems } from './answers/Problems.tsx';
export { RejectedParams } from './answers/RejectedParams.tsx';
export { Outcome } from './Outcome.tsx';
export { resultLink } from './result-link.ts';
