import { expect, test } from 'vitest';
import { reportJson } from './json.ts';
import { PROBLEMS } from './problems.fixture.ts';

test('a problem has the same eight keys, whatever is known of it', () => {
  const reported = JSON.parse(reportJson(PROBLEMS)) as Record<string, unknown>[];
  const keys = ['code', 'level', 'message', 'hint', 'path', 'line', 'column', 'entity'];
  expect(reported.map((problem) => Object.keys(problem))).toEqual(PROBLEMS.map(() => keys));
  expect(reported[1]).toEqual({
    code: 'catalog/dangling-reference',
    level: 'warn',
    message: 'spec.owner refers to group:default/crew, which is not in the catalog.',
    hint: 'Correct the reference.',
    path: 'one/catalog-info.yaml',
    line: 9,
    column: 10,
    entity: 'component:default/ferry',
  });
  expect(reported[3]).toMatchObject({ path: null, line: null, column: null });
});

test('no problems is an empty array', () => {
  expect(reportJson([])).toBe('[]\n');
});
