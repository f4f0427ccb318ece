// Code that a form needs only once it is used, in one import.

export { answersInWords } from './answers/answer-words.ts';
export { assessAnswers } from './answers/answers.ts';
export { LinkNotice, linkNoticeOf } from './answers/LinkNotice.tsx';
export { Problems } from './answers/Problems.tsx';
export { RejectedParams } from './answers/RejectedParams.tsx';
export { Outcome } from './Outcome.tsx';
export { resultLink } from './result-link.ts';
