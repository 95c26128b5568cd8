import { expect, test } from 'vitest';
import { HOSTILE, PROBLEMS } from './problems.fixture.ts';
import { reportTerminal } from './terminal.ts';

test('problems are printed by file with place, level, code, message and hint, then summed up', () => {
  const first = PROBLEMS.slice(0, 3);
  expect(reportTerminal(first))
    .toBe(`one/catalog-info.yaml:2:7 error catalog/unknown-kind There is no kind "Componet".
    Did you mean "Component"?
one/catalog-info.yaml:9:10 warn catalog/dangling-reference spec.owner refers to group:default/crew, which is not in the catalog.
    Correct the reference.

two words/ü.yaml:1:1 info yaml/encoding Bytes are no UTF-8.
    Save the file as UTF-8.

1 error, 1 warning, 1 note
`);
});

test('a problem without a place is led by its entity', () => {
  expect(reportTerminal(PROBLEMS.slice(3))).toBe(
    'component:default/raft info catalog/orphan Nothing leads here.\n    Add a Location.\n\n1 note\n',
  );
});

test('files of several sources are headed by their source', () => {
  const [first, second] = PROBLEMS;
  if (!first?.at || !second?.at) throw new Error('the fixture has places');
  const other = { ...second, at: { ...second.at, source: 'git:b' } };
  expect(
    reportTerminal([first, other])
      .split('\n')
      .filter((line) => /^(local|git):/.test(line)),
  ).toEqual(['local:a', 'git:b']);
});

test('colours come only when they are asked for', () => {
  expect(reportTerminal(PROBLEMS)).not.toContain('\u001b');
  expect(reportTerminal(PROBLEMS, { colour: true })).toContain('\u001b[31merror\u001b[39m');
});

test('no problems is said so', () => {
  expect(reportTerminal([])).toBe('no problems\n');
});

test('what would steer a terminal is written out', () => {
  expect(reportTerminal([HOSTILE])).toBe(
    `a,b:c ::warning::x|y.yaml:3:4 error catalog/unknown-field A\\u{1b}[31mred\\u{7} field "|x|\`<img src=x>\`\\u{202e}" ::error::forged
    100% [sure](https://evil.example)\\u{9b}2J

1 error
`,
  );
});
