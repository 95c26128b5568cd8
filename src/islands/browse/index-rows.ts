import type { ProblemLevel } from '../../problems/problem.ts';
import type { ColumnarIndex, WordColumn } from '../../view/columnar-index.ts';
import type { EntityRow } from '../../view/entity-row.ts';
import { glyphOf } from '../../view/glyph.ts';

/** The catalog index with what filtering asks of it. */
export interface IndexRows {
  readonly length: number;
  /** The word of a row in a column, or empty. */
  readonly word: (row: number, column: WordColumn) => string;
  readonly tags: (row: number) => readonly string[];
  readonly title: (row: number) => string;
  /** Title and name in lower case, for the text filter. */
  readonly text: (row: number) => string;
  readonly problems: (row: number) => number;
  /** All that a line of the table shows. */
  readonly view: (row: number) => EntityRow;
}

/** Reads the columns of `catalog-index.json`. */
export function indexRows(index: ColumnarIndex, base: string): IndexRows {
  const word = (row: number, column: WordColumn) =>
    index.words[column].values[index.words[column].rows[row] ?? 0] ?? '';
  const tags = (row: number) => (index.tags.rows[row] ?? []).map((tag) => index.tags.values[tag] ?? '');
  const name = (row: number) => index.names[row] ?? '';
  const title = (row: number) => index.titles[String(row)] ?? name(row);
  const href = (row: number) => {
    const path = [word(row, 'namespace'), word(row, 'kind'), name(row)].join('/').toLowerCase();
    return base + (index.paths[String(row)] ?? `catalog/${path}/`);
  };
  const texts = index.names.map((_, row) => `${title(row)}\n${name(row)}`.toLowerCase());
  const problem = (row: number) => index.problems[String(row)];
  return {
    length: index.names.length,
    word,
    tags,
    title,
    text: (row) => texts[row] ?? '',
    problems: (row) => problem(row)?.[0] ?? 0,
    view: (row) => {
      const [problems, worst] = problem(row) ?? [0, undefined];
      const kind = word(row, 'kind');
      return {
        ref: '',
        title: title(row),
        href: href(row),
        kind,
        glyph: glyphOf(kind),
        type: word(row, 'type'),
        system: word(row, 'system'),
        owner: word(row, 'owner'),
        lifecycle: word(row, 'lifecycle'),
        tags: tags(row),
        problems,
        ...(worst !== undefined && { worst: worst as ProblemLevel }),
      };
    },
  };
}
