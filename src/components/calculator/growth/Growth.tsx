import type { VNode } from 'preact';
import { yuanText } from '../../../policy/index.ts';
import { grouped } from '../form/reading.ts';
import { Changing } from '../shared/Changing.tsx';
import { type Growth, type Point, tableRows } from './growth.ts';

const WIDTH = 340;
const HEIGHT = 150;
const EDGE = 8;

/** The largest sum in the chart, in fen. */
const maxOf = ({ points, here }: Growth) =>
  Math.max(1, here.fen ?? 0, ...points.map(({ fen }) => fen ?? 0));

function scaleOf(growth: Growth) {
  const { points } = growth;
  const from = points[0]?.at ?? 0;
  const to = points.at(-1)?.at ?? 1;
  const most = maxOf(growth);
  return {
    x: (at: number) => EDGE + ((at - from) / (to - from || 1)) * (WIDTH - 2 * EDGE),
    y: (fen: number) => HEIGHT - EDGE - (fen / most) * (HEIGHT - 3 * EDGE),
  };
}

type Scale = ReturnType<typeof scaleOf>;

/** The segments of the line. It is interrupted where there is no sum. */
function segments(points: readonly Point[]): Point[][] {
  const all: Point[][] = [[]];
  for (const point of points) {
    if (point.fen === null) all.push([]);
    else all.at(-1)?.push(point);
  }
  return all.filter((stretch) => stretch.length > 0);
}

const path = (stretch: readonly Point[], { x, y }: Scale) =>
  stretch.map(({ at, fen }) => `${x(at).toFixed(1)},${y(fen ?? 0).toFixed(1)}`).join(' ');

const sumWords = ({ fen }: Point) => (fen === null ? '没有金额' : yuanText(fen));

/** The text alternative: `月数从 1 个月到 27 个月，金额从 273.00 元到 7,371.00 元`. */
function rangeWords({ label, unit, points }: Growth): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return label;
  const at = (point: Point) => `${grouped(point.at)} ${unit}`;
  return `${label}从 ${at(first)}到 ${at(last)}，金额从${spaced(sumWords(first))}到${spaced(sumWords(last))}`;
}

const spaced = (words: string) => (/^\d/.test(words) ? ` ${words}` : words);

interface GrowthChartProps {
  growth: Growth;
  /** The day and the label that every sum needs: `按 2030-12-31（最后一天）当时的规定，历史估算`. */
  asOf: string;
}

/**
 * How the sum grows with one answer: a line chart with its start, its cap and the applicant's value, and the same as a
 * table.
 */
export function GrowthChart({ growth, asOf }: GrowthChartProps) {
  const { label, unit, points, here } = growth;
  const words = (at: number) => `${grouped(at)} ${unit}`;
  return (
    <figure class="calc-growth">
      <figcaption key={asOf}>
        <strong>金额怎样随“{label}”变化</strong>（{asOf}）
      </figcaption>
      <p class="calc-axis" aria-hidden="true">
        <Changing>{`↑ 金额，图上最高 ${yuanText(maxOf(growth))}`}</Changing>
      </p>
      <Chart growth={growth} label={`${rangeWords(growth)}；数值见下面的表。`} />
      <p class="calc-axis" aria-hidden="true" key={rangeWords(growth)}>
        <span>{words(points[0]?.at ?? 0)}</span>
        <span>{label} →</span>
        <span>{words(points.at(-1)?.at ?? 0)}</span>
      </p>
      {/* A new key per answer, for the same reason as in `Changing`. */}
      <Legend key={growth} growth={growth} words={words} />
      <details>
        <summary>看表格</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{label}</th>
              <th scope="col">金额</th>
            </tr>
          </thead>
          <tbody>
            {tableRows(growth).map((point) => (
              <tr key={point.at} aria-current={point.at === here.at ? 'true' : undefined}>
                <th scope="row">
                  <Changing>
                    {words(point.at) + (point.at === here.at ? '（您填的）' : '')}
                  </Changing>
                </th>
                <td>
                  <Changing>{sumWords(point)}</Changing>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Chart({ growth, label }: { growth: Growth; label: string }) {
  const scale = scaleOf(growth);
  const { points, here, threshold, cap } = growth;
  const { x, y } = scale;
  const floor = y(0);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <path class="calc-axis-line" d={`M${EDGE} ${EDGE}V${floor}H${WIDTH - EDGE}`} />
      {threshold && <path class="calc-threshold" d={`M${x(threshold.at)} ${floor}V${EDGE}`} />}
      {cap && <path class="calc-cap" d={`M${EDGE} ${y(cap.fen ?? 0)}H${WIDTH - EDGE}`} />}
      {segments(points).map((stretch) => (
        <polyline key={stretch[0]?.at} class="calc-line" points={path(stretch, scale)} />
      ))}
      <path class="calc-here-line" d={`M${x(here.at)} ${floor}V${y(here.fen ?? 0)}`} />
      <HereMark x={x(here.at)} y={y(here.fen ?? 0)} none={here.fen === null} />
    </svg>
  );
}

/** A dot, or a cross where there is no sum. */
const HereMark = ({ x, y, none }: { x: number; y: number; none: boolean }) =>
  none ? (
    <path class="calc-here-none" d={`M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`} />
  ) : (
    <circle class="calc-here" cx={x} cy={y} r="5" />
  );

function Legend({ growth, words }: { growth: Growth; words: (at: number) => string }) {
  const { here, threshold, cap } = growth;
  return (
    <ul class="calc-legend">
      <LegendItem words={`您填的：${words(here.at)}，${sumWords(here)}`}>
        <HereMark x={8} y={8} none={here.fen === null} />
      </LegendItem>
      {threshold && (
        <LegendItem words={`${words(threshold.at)}起才有金额`}>
          <path class="calc-threshold" d="M8 16V0" />
        </LegendItem>
      )}
      {cap && (
        <LegendItem words={`${words(cap.at)}封顶，再多也是 ${sumWords(cap)}`}>
          <path class="calc-cap" d="M0 8H16" />
        </LegendItem>
      )}
    </ul>
  );
}

const LegendItem = ({ words, children }: { words: string; children: VNode }) => (
  <li>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
    {words}
  </li>
);
