// Code that a form needs only once it is used, in one import.

export { answersInWords } from './answers/answer-words.ts';
export { assessAnswers } from './answers/answers.ts';
export { Problems } from './answers/Problems.tsx';
export { Outcome } from './outcome/Outcome.tsx';
export { resultLink } from './result-link.ts';
