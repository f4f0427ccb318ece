import { type Measure, measures } from '../../policy/index.ts';
import { siteAddress } from '../address.ts';
import type { Form, Forms } from './form.ts';

/** The form of a measure. */
export function formOf(measure: Measure): Form {
  const { id, title, article, gives, sumIs, owed, span, fields, basis } = measure;
  const subject = { id, title, article, gives, sumIs, owed, span, fields, basis };
  return fields.length > 0 ? { subject } : { subject, verdict: measure.assess({}, span.through) };
}

const articles = [...new Set(measures.map(({ article }) => article))];

async function fileOf(article: Measure['article']) {
  const own = measures.filter((measure) => measure.article === article);
  const forms: Forms = Object.fromEntries(own.map((measure) => [measure.id, formOf(measure)]));
  const text = JSON.stringify(forms);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return { article, name: `${article}.${Buffer.from(digest).toString('hex').slice(0, 8)}`, text };
}

/** The forms of each article as a file, whose name changes with what it holds, so that it can be kept for good. */
export const formFiles = await Promise.all(articles.map(fileOf));

/** Where the forms of an article are fetched from. */
export const formsAddress = (article: Measure['article']) =>
  siteAddress(`forms/${formFiles.find((file) => file.article === article)?.name}.json`);
