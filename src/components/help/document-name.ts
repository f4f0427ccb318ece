import { type SourceId, sources } from '../../policy/index.ts';

/** `财税〔2015〕72号第八条（财政部）`. */
export function documentName(id: SourceId): string {
  const document = sources[id];
  const article = 'article' in document ? document.article : '';
  return `${document.number}${article}（${document.issuer}）`;
}
