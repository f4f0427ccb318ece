import { cutAroundQuotations } from '../../site/quotations.ts';

/** A sentence in which each quotation is set apart, so that no letter of it turns the sentence round. */
export function Isolated({ text }: { text: string }) {
  const pieces = cutAroundQuotations(text);
  return <>{pieces.map((piece, i) => (i % 2 === 1 ? <bdi key={i}>{piece}</bdi> : piece))}</>;
}
