export { officialText } from '#plan/official-text.ts';
