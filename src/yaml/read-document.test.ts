import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

test('values that YAML tags make into objects are read as JSON carries them', () => {
  const [document] = parseYaml('since: !!timestamp 2026-11-21\nbytes: !!binary aGVsbG8=\n').documents;
  expect(document?.value).toEqual({
    since: '2026-11-21T00:00:00.000Z',
    bytes: { type: 'Buffer', data: [104, 101, 108, 108, 111] },
  });
});

test('a directive that nobody knows is passed over, as YAML asks for', () => {
  const { documents, faults } = parseYaml('%FOO bar\n---\na: 1\n');
  expect(documents).toMatchObject([{ value: { a: 1 }, faults: [], warnings: [] }]);
  expect(faults).toEqual([]);
});
