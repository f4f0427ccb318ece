import { createHash } from 'node:crypto';
import { type Measure, measures } from '../../../policy/index.ts';
import { siteAddress } from '../../site/address.ts';
import type { Form } from './form.ts';

/** The form of a measure. */
export function formOf(measure: Measure): Form {
  const { id, title, article, gives, sumIs, flow, span, fields, basis, departments, later } =
    measure;
  const about = { id, title, article, gives, sumIs, flow, span, departments, later };
  const subject = { ...about, fields, basis };
  return fields.length > 0 ? { subject } : { subject, verdict: measure.assess({}, span.through) };
}

const articles = [...new Set(measures.map(({ article }) => article))];

/** The forms of an article, in a folder whose name changes with what they hold, so that they can be kept for good. */
function filesOf(article: Measure['article']) {
  const own = measures.filter((measure) => measure.article === article);
  const forms = own.map((measure) => ({ id: measure.id, text: JSON.stringify(formOf(measure)) }));
  const hash = createHash('sha256').update(forms.map(({ text }) => text).join());
  const folder = `${article}.${hash.digest('hex').slice(0, 8)}`;
  return forms.map((form) => ({ article, folder, ...form }));
}

/** What each form is about, as files. */
export const formFiles = articles.flatMap(filesOf);

/** The folder from which the forms of an article are fetched, each when it comes near. */
export const formsAddress = (article: Measure['article']) =>
  siteAddress(`forms/${formFiles.find((file) => file.article === article)?.folder}/`);
