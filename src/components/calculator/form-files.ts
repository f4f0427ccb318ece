import { type Measure, measures } from '../../policy/index.ts';
import { siteAddress } from '../site/address.ts';
import { sha256Of } from '../site/sha256.ts';
import type { Form } from './form/form.ts';

/** The form of a measure. */
export function formOf(measure: Measure): Form {
  const { id, title, article, gives, sumIs, flow, span, fields, basis, departments, later } =
    measure;
  const about = { id, title, article, gives, sumIs, flow, span, departments, later };
  const subject = { ...about, fields, basis };
  return fields.length > 0 ? { subject } : { subject, verdict: measure.assess({}, span.through) };
}

const articles = [...new Set(measures.map(({ article }) => article))];

/** Omits what a form does not use: `synonyms` are for the search, `ask` for the estimate. */
const omitUnused = (key: string, value: unknown) =>
  key === 'synonyms' || key === 'ask' ? undefined : value;

/** A file of forms by measure id. Its name has the hash of its content, so browsers can cache it for good. */
function fileOf(article: Measure['article']) {
  const own = measures.filter((measure) => measure.article === article);
  const forms = Object.fromEntries(own.map((one) => [one.id, formOf(one)]));
  const text = JSON.stringify(forms, omitUnused);
  return { article, name: `${article}.${sha256Of(text).slice(0, 8)}`, text };
}

/** The forms of each article, one file per article. */
export const formFiles = articles.map(fileOf);

/** The file with the forms of an article, fetched when the first of them is near the viewport. */
export const formsAddress = (article: Measure['article']) =>
  siteAddress(`forms/${formFiles.find((file) => file.article === article)?.name}.json`);
