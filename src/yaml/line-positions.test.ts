import { expect, it } from 'vitest';
import { parsePositions } from './document-positions.ts';
import { findInLines } from './line-positions.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ValuePath } from './yaml-file.ts';

const TEXTS = [
  'a: 1\nb:\n  c: x\n  d:\n    - one\n    - "two"\n    # note\n    - three\n  e: last\n',
  'list:\n- a\n- b: 1\n  c: 2\n-\n  d\nnext: [1, 2]\nflow: { a: 1 }\n',
  'text: |\n  key: no\n  list:\n   - x\nkey: yes\nfolded: >-\n  one\n\n  two\nend: 1\n',
  'many: this is\n  a long text\nquoted: "runs\n  on: here"\nafter: 1\n',
  'open: [1,\n  2]\nbrace: {\n  a: 1 }\nafter: 1\n',
  '"quoted key": 1\nplain: 2\n? complex\n: 3\n',
  'empty:\nnull: ~\nalias: &a x\nuse: *a\ntagged: !!str 1\ncommented: # later\n  value\n',
  '# head\n\nname: "a # b"   # tail\nurl: https://a.test/x:y\ntime: 12:30\n',
  'deep:\n    odd:\n          odder: 1\n    list:\n        - x\n        -   y\n        - - nested\n        - k: v\n',
];

function* pathsOf(value: unknown, path: ValuePath = []): Generator<ValuePath> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  const steps = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const step of steps) yield* pathsOf(Reflect.get(value, step), [...path, step]);
}

it('finds nothing that the parser would find elsewhere', () => {
  let found = 0;
  for (const text of TEXTS) {
    const { documents, faults } = parseYaml(text);
    expect(faults).toEqual([]);
    const parsed = parsePositions(text, 5);
    for (const path of pathsOf(documents[0]?.value)) {
      for (const of of ['key', 'value'] as const) {
        const place = findInLines(text.split('\n'), 5, path, of);
        if (place) expect({ text, path, of, place }).toEqual({ text, path, of, place: parsed(path, of) });
        if (place) found += 1;
      }
    }
  }
  expect(found).toBeGreaterThan(30);
});

it('leaves to the parser what lines do not tell', () => {
  const lines = 'a: "x\n  y"\nb: 1\nc: &d 2\n'.split('\n');
  expect(findInLines(lines, 1, ['b'], 'value')).toBeUndefined();
  expect(findInLines('b: &d 2\n'.split('\n'), 1, ['b'], 'value')).toBeUndefined();
  expect(findInLines('b: 1\n'.split('\n'), 1, ['c'], 'value')).toBeUndefined();
  expect(findInLines('b: 1\n'.split('\n'), 1, [], 'value')).toBeUndefined();
});
