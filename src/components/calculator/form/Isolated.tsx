import { cutAroundQuotations } from '../../site/quotations.ts';

/** A sentence with bidi-isolated quotations, so that right-to-left characters in one cannot reorder the sentence. */
export function Isolated({ text }: { text: string }) {
  const pieces = cutAroundQuotations(text);
  return <>{pieces.map((piece, i) => (i % 2 === 1 ? <bdi key={i}>{piece}</bdi> : piece))}</>;
}
