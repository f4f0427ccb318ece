import { render } from 'preact';
import { citeInFull, plan, quote } from '../../../policy/index.ts';
import { createElement } from '../../site/create-element.ts';
import { originalText } from '../../traditional/original-text.ts';
import { Inputs } from '../outcome/Inputs.tsx';
import { clausesBehind, introOf, type ResultContext, resultTitle } from '../outcome/result-text.ts';
import { Result } from '../result/Result.tsx';
import { ESTIMATE } from '../result/verdict-words.ts';
import { printedAddress } from './printed-address.ts';
import styles from './sheet.css?url';

/** Limits that keep every sheet on one page of A4. */
const MAX_STEPS = 10;
const MAX_ROWS = 6;
const PRINTING = 'prints-a-sheet';

/**
 * The official text of a measure's basis by clause, read from the quotations on the page. Few readers print, so the
 * form does not carry it again.
 */
function basisWords({ id }: ResultContext['subject']): string[] {
  const measure = document.querySelector(`[data-calculator="${id}"]`)?.closest('.measure');
  const quotes = measure?.querySelectorAll('.quote blockquote') ?? [];
  return Array.from(quotes, originalText);
}

function Sheet({ onStyled, ...context }: ResultContext & { onStyled: () => void }) {
  const { subject, inputs, verdict, reader, status, address } = context;
  const ended = reader.today > plan.span.through;
  const others = clausesBehind(subject, verdict).filter(
    (clause) => !subject.basis.includes(clause),
  );
  const words = basisWords(subject);
  return (
    <>
      {/* The styles are loaded only for printing. Without them the sheet is unstyled but complete. */}
      <link rel="stylesheet" href={styles} onLoad={onStyled} onError={onStyled} />
      <p class="calc-sheet-head">
        {plan.number}　{ESTIMATE}
      </p>
      <h1>{subject.title}</h1>
      <p>
        {status.mark} {status.line}。
      </p>
      <Inputs inputs={inputs(MAX_ROWS)} />
      <Result {...{ subject, verdict, status }} intro={introOf(context)} most={MAX_STEPS} />
      <h5>依据</h5>
      {subject.basis.map((clause, i) => (
        <p key={clause}>
          {citeInFull(clause, ended)}：<span class="calc-official">{quote(words[i] ?? '')}</span>
        </p>
      ))}
      {others.length > 0 && <p>{others.map((clause) => citeInFull(clause, ended)).join('；')}</p>}
      <p class="calc-sheet-foot">
        所问日期：{reader.day}　打印日期：{reader.today}
        <br />
        网址：{printedAddress(address)}
      </p>
    </>
  );
}

/** Removes the sheet of the last print. Where `afterprint` did not fire it is still in the page. */
let removeSheet = () => {};

/** Prints one result alone, once its styles are loaded. The rest of the page is hidden until `afterprint`. */
export function printSheet(context: ResultContext): void {
  removeSheet();
  const root = document.documentElement;
  const paper = createElement('article', { class: 'calculator calc-sheet', hidden: '' });
  document.body.append(paper);
  const { title } = document;
  document.title = resultTitle(context);
  removeSheet = () => {
    render(null, paper);
    paper.remove();
    root.classList.remove(PRINTING);
    document.title = title;
    removeSheet = () => {};
  };
  addEventListener('afterprint', () => removeSheet(), { once: true });
  const printStyled = () => {
    if (!paper.isConnected) return;
    paper.hidden = false;
    root.classList.add(PRINTING);
    print();
  };
  render(<Sheet {...context} onStyled={printStyled} />, paper);
}
