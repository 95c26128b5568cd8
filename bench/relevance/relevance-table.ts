import { scoreOf, type GroupScore, type MeasuredQuery } from './measure.ts';

/** Markdown: a line a group, with what both searches do together and each alone. */
export function relevanceTable(queries: readonly MeasuredQuery[]): string {
  const groups = Object.entries(Object.groupBy(queries, ({ group }) => group));
  const lines: [string, readonly MeasuredQuery[]][] = [
    ...groups.map(([group, members]): [string, readonly MeasuredQuery[]] => [group, members ?? []]),
    ['**chosen by**', queries.filter(({ heldOut }) => !heldOut)],
    ['**held out**', queries.filter(({ heldOut }) => heldOut)],
    ['**all**', queries],
  ];
  return [
    '| queries | n | MRR | first | first 3 | MRR of quick-jump | of full text |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...lines.map(([name, members]) => line(name, members)),
  ].join('\n');
}

function line(name: string, queries: readonly MeasuredQuery[]): string {
  const { queries: number, reciprocal, first, firstThree }: GroupScore = scoreOf(queries, 'page');
  const cells = [
    name,
    String(number),
    reciprocal.toFixed(3),
    percent(first),
    percent(firstThree),
    scoreOf(queries, 'jump').reciprocal.toFixed(3),
    scoreOf(queries, 'text').reciprocal.toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

/** Markdown: the queries whose first result is not a wanted one. */
export function missTable(queries: readonly MeasuredQuery[]): string {
  const misses = queries.filter(({ ranks }) => ranks.page !== 1);
  const rank = (place: number) => (place === 0 ? '–' : String(place));
  return [
    '| query | wanted | rank | quick-jump | full text |',
    '| --- | --- | --: | --: | --: |',
    ...misses.map(({ query, wanted, ranks }) => {
      const cells = [query, wanted[0] ?? '', rank(ranks.page), rank(ranks.jump), rank(ranks.text)];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
