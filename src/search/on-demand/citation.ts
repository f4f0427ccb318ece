// A separate module, so that the citation parser is loaded only for queries that may contain a citation.
export { readCitation } from '../../policy/index.ts';
