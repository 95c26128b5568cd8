import { expect, test } from 'vitest';
import { healthCatalog } from '../../view/health.fixture.ts';
import { problemIndex } from '../../view/problem-index.ts';
import { problemView } from '../../view/problem-view.ts';
import { readSelection } from '../selection.ts';
import { findProblems } from './find-problems.ts';
import { FACETS, problemRows } from './problem-rows.ts';

const catalog = healthCatalog();
const rows = problemRows(problemIndex(catalog), '/x/');

function find(search: string) {
  const { groups, total, counts } = findProblems(rows, readSelection(search, FACETS));
  return {
    total,
    codes: [...groups.keys()],
    counts: Object.fromEntries([...counts].map(([facet, values]) => [facet, Object.fromEntries(values)])),
  };
}

test('the browser shows each problem as the built pages do, errors first', () => {
  const [dangling, ...syntax] = catalog.snapshot.problems;
  const built = [...syntax, ...(dangling ? [dangling] : [])].map((problem) => problemView(catalog, problem));
  const shown = built.map((_, row) => rows.view(row));
  // What a neighbour is besides its name and glyph is not sent along.
  const plain = (view: (typeof built)[number]) => ({
    ...view,
    ...(view.entity && {
      entity: { ref: view.entity.ref, title: view.entity.title, href: view.entity.href },
    }),
  });
  expect(shown.map(plain)).toEqual(built.map(plain));
});

test('without a choice every value is counted; problems without an entity have no kind', () => {
  expect(find('')).toEqual({
    total: 3,
    codes: ['yaml/syntax', 'catalog/dangling-reference'],
    counts: {
      level: { error: 2, warn: 1 },
      code: { 'yaml/syntax': 2, 'catalog/dangling-reference': 1 },
      owner: { 'group:default/ledger': 2, nobody: 1 },
      kind: { component: 1 },
      source: { 'git:acme': 3 },
    },
  });
});

test('choices of several facets must all hold, and a facet’s own counts leave its choice aside', () => {
  const found = find('?level=error&owner=nobody');
  expect([found.total, found.codes]).toEqual([1, ['yaml/syntax']]);
  expect(found.counts['owner']).toEqual({ 'group:default/ledger': 1, nobody: 1 });
  expect(found.counts['level']).toEqual({ error: 1 });
});

test('every word is looked for in message, entity and path', () => {
  expect(find('?q=quote+elsewhere').total).toBe(1);
  expect(find('?q=WRITER').total).toBe(1);
  expect(find('?q=nothing').total).toBe(0);
});
