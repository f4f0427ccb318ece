import { type ReaderDay, readerDay } from '../reader-day/reader-day.ts';
import { chartPosition } from './chart-scale.ts';

function show({ day, asked }: ReaderDay): void {
  const position = chartPosition(day);
  const at = `${Math.min(100, Math.max(0, position))}%`;
  for (const line of document.querySelectorAll('[data-reader-line]')) {
    line.setAttribute('x1', at);
    line.setAttribute('x2', at);
    line.setAttribute('visibility', 'visible');
  }
  const words = `${asked ? '正在看' : '今天'} ${day}`;
  const beyond = position > 100 ? `${words} →` : words;
  for (const label of document.querySelectorAll('[data-reader-day]')) {
    label.setAttribute('x', at);
    label.setAttribute('text-anchor', position > 50 ? 'end' : 'start');
    label.replaceChildren(position < 0 ? `← ${words}` : beyond);
  }
}

/** Marks the reader's day on every chart. A day out of range is at the edge, with an arrow. */
export function initReaderLine(): void {
  readerDay.subscribe(show);
}
