import { chartPosition } from './chart-scale.ts';
import { readerDay } from './reader-day.ts';

/** Marks the reader's day on a chart of time; a day beyond the chart stands at its edge, with an arrow. */
export function showReaderLine(group: SVGGElement): void {
  const { day, asked } = readerDay();
  const position = chartPosition(day);
  const at = Math.min(100, Math.max(0, position));
  const line = group.querySelector('line');
  const text = group.querySelector('text');
  line?.setAttribute('x1', `${at}%`);
  line?.setAttribute('x2', `${at}%`);
  text?.setAttribute('x', `${at}%`);
  text?.setAttribute('dx', at > 50 ? '-4' : '4');
  text?.setAttribute('text-anchor', at > 50 ? 'end' : 'start');
  const arrow = position > 100 ? ' →' : position < 0 ? '← ' : '';
  const words = `${asked ? '正在看' : '今天'} ${day}`;
  text?.replaceChildren(position < 0 ? arrow + words : words + arrow);
  group.setAttribute('visibility', 'visible');
}
