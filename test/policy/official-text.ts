export { officialText } from '../../integrations/official-document.ts';
