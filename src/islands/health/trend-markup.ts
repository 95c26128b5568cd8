import { health } from '#text/health';
import { language } from '#text/language';
import { count } from '../../components/numbers.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Publication } from '../../view/health-view.ts';
import { changeSince, trendLine, type TrendPoint } from './trend.ts';

const words = health.history;
const SIGNED = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
const DATE = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });

/** What a line is about. */
export interface Trend {
  readonly title: string;
  readonly valueOf: (publication: Publication) => number;
}

/** A figure with how it changed and the line of all its values. */
export function trendMarkup(
  { title, valueOf }: Trend,
  publications: readonly Publication[],
  now: number,
): Html {
  const points = publications.map((publication) => ({
    at: Date.parse(publication.at),
    value: valueOf(publication),
  }));
  const last = points.at(-1)?.value ?? 0;
  const { width, height, path } = trendLine(points);
  return html`<figure class="trend">
    <figcaption>
      <span class="label">${title}</span>
      <b class="figure">${count(last)}</b>
      ${changeMarkup(points, 1, words.day, now)} ${changeMarkup(points, 7, words.week, now)}
    </figcaption>
    <svg
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${words.line(title, count(points[0]?.value ?? 0), count(last))}"
    >
      <path d="${path}" fill="none" vector-effect="non-scaling-stroke" />
    </svg>
    <p class="ends"><span>${dateOf(points[0])}</span><span>${dateOf(points.at(-1))}</span></p>
  </figure>`;
}

function changeMarkup(points: readonly TrendPoint[], days: number, since: string, now: number) {
  const change = changeSince(points, days, now);
  if (change === undefined) return undefined;
  return html`<span class="dim">${change === 0 ? words.same : SIGNED.format(change)} ${since}</span>`;
}

function dateOf(point: TrendPoint | undefined): string {
  return point === undefined || Number.isNaN(point.at) ? '' : DATE.format(point.at);
}
