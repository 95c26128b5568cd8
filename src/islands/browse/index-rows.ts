import type { ColumnarIndex, WordColumn } from '../../view/columnar-index.ts';
import type { EntityRow } from '../../view/entity-row.ts';
import { glyphOf } from '../../view/glyph.ts';
import { readCatalogIndex } from '../catalog/catalog-index.ts';

/** A column with one word a row. */
export type FilterColumn = WordColumn | 'owner' | 'system';

/** The catalog index with what filtering asks of it. */
export interface IndexRows {
  readonly length: number;
  /** The word of a row in a column, or empty. */
  readonly word: (row: number, column: FilterColumn) => string;
  readonly tags: (row: number) => readonly string[];
  readonly title: (row: number) => string;
  /** Title and name in lower case, for the text filter. */
  readonly text: (row: number) => string;
  readonly problems: (row: number) => number;
  /** All that a line of the table shows. */
  readonly view: (row: number) => EntityRow;
}

/** Reads the columns of `catalog-index.json`. */
export function indexRows(columnar: ColumnarIndex, base: string): IndexRows {
  const index = readCatalogIndex(columnar, base);
  const { words, links } = index.columns;
  const word = (row: number, column: FilterColumn) => {
    if (column !== 'owner' && column !== 'system') {
      return words[column].values[words[column].rows[row] ?? 0] ?? '';
    }
    return links[column].titles[links[column].rows[row] ?? 0] ?? '';
  };
  const texts = index.columns.names.map((name, row) => `${index.title(row)}\n${name}`.toLowerCase());
  return {
    length: index.length,
    word,
    tags: index.tags,
    title: index.title,
    text: (row) => texts[row] ?? '',
    problems: index.problems,
    view: (row) => {
      const kind = index.kind(row);
      const worst = index.worst(row);
      return {
        ref: index.ref(row),
        name: index.name(row),
        title: index.title(row),
        href: index.href(row),
        kind,
        namespace: index.namespace(row),
        glyph: glyphOf(kind),
        type: index.type(row),
        system: word(row, 'system'),
        owner: word(row, 'owner'),
        places: {},
        lifecycle: index.lifecycle(row),
        tags: index.tags(row),
        problems: index.problems(row),
        ...(worst !== undefined && { worst }),
      };
    },
  };
}
