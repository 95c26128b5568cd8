import type { QueryField, ValueTest } from '../../query/index.ts';
import { TRAITS, type Trait } from '../../view/entity-traits.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { relationRows } from './relation-rows.ts';
import type { TermSources } from './term-sources.ts';

type RowTest = (row: number) => boolean;

/** Marks the rows to which a choice of `is` or `has` applies. */
export function choiceRows(sources: TermSources, field: QueryField, test: ValueTest): Uint8Array {
  const marked = new Uint8Array(sources.index.length);
  for (const choice of field.choices ?? []) {
    if (!test(choice)) continue;
    const rows = field.name === 'is' ? isRows(sources, choice) : hasRows(sources, choice);
    for (let row = 0; row < marked.length; row++) if (rows[row]) marked[row] = 1;
  }
  return marked;
}

function isRows({ index, owners, starred }: TermSources, choice: string): Uint8Array {
  if (choice === 'starred') {
    const marked = new Uint8Array(index.length);
    for (const ref of starred) {
      const row = index.rowOf(ref);
      if (row !== undefined) marked[row] = 1;
    }
    return marked;
  }
  if (choice === 'orphan') return rowsWhere(index, index.orphan);
  const { owner } = index.columns.links;
  const { lifecycle } = index.columns.words;
  if (choice === 'owned') {
    const own = owner.values.map((ref) => owners.has(ref));
    return rowsWhere(index, (row) => own[owner.rows[row] ?? 0] ?? false);
  }
  const same = lifecycle.values.map((word) => word.toLowerCase() === choice);
  return rowsWhere(index, (row) => same[lifecycle.rows[row] ?? 0] ?? false);
}

function hasRows(sources: TermSources, choice: string): Uint8Array {
  const { index } = sources;
  const { words, links, tags, titles, problems } = index.columns;
  const tests = new Map<string, RowTest>([
    ['problems', (row) => (problems[row] ?? 0) > 0],
    ['errors', (row) => index.worst(row) === 'error'],
    ['owner', (row) => links.owner.rows[row] !== 0],
    ['system', (row) => links.system.rows[row] !== 0],
    ['domain', (row) => links.domain.rows[row] !== 0],
    ['lifecycle', (row) => words.lifecycle.rows[row] !== 0],
    ['type', (row) => words.type.rows[row] !== 0],
    ['tag', (row) => tags.rows.starts[row] !== tags.rows.starts[row + 1]],
    ['title', (row) => titles.has(row)],
    ['label', (row) => index.has(row, 'labels')],
  ]);
  const test = tests.get(choice);
  if (test) return rowsWhere(index, test);
  if (isTrait(choice)) return rowsWhere(index, (row) => index.has(row, choice));
  if (choice !== 'api') return relationRows(sources, choice);
  const provides = relationRows(sources, 'providesApi');
  const consumes = relationRows(sources, 'consumesApi');
  return provides.map((mark, row) => mark | (consumes[row] ?? 0));
}

function isTrait(word: string): word is Trait {
  return (TRAITS as readonly string[]).includes(word);
}

function rowsWhere({ length }: CatalogIndex, test: RowTest): Uint8Array {
  const marked = new Uint8Array(length);
  for (let row = 0; row < length; row++) if (test(row)) marked[row] = 1;
  return marked;
}
