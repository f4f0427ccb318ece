// A module of its own, so that a query that cites nothing does not load the reader of citations.
export { readCitation } from '../policy/index.ts';
