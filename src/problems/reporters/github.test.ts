import { expect, test } from 'vitest';
import { reportGithub, reportJobSummary } from './github.ts';
import { HOSTILE, PROBLEMS } from './problems.fixture.ts';

test('a problem is one workflow command of its level', () => {
  expect(reportGithub(PROBLEMS)).toBe(
    `::error file=one/catalog-info.yaml,line=2,col=7,title=catalog/unknown-kind::There is no kind "Componet". Did you mean "Component"?
::warning file=one/catalog-info.yaml,line=9,col=10,title=catalog/dangling-reference::spec.owner refers to group:default/crew, which is not in the catalog. Correct the reference.
::notice file=two words/ü.yaml,line=1,col=1,title=yaml/encoding::Bytes are no UTF-8. Save the file as UTF-8.
::notice title=catalog/orphan::Nothing leads here. Add a Location.
`,
  );
});

test('no text begins a workflow command of its own', () => {
  expect(reportGithub([HOSTILE])).toBe(
    '::error file=a%2Cb%3Ac %3A%3Awarning%3A%3Ax|y.yaml,line=3,col=4,title=catalog/unknown-field::' +
      'A\\u{1b}[31mred\\u{7} field "|x|`<img src=x>`\\u{202e}" ::error::forged 100%25 [sure](https://evil.example)\\u{9b}2J\n',
  );
});

test('the summary of a job is a table', () => {
  expect(reportJobSummary(PROBLEMS.slice(0, 1))).toBe(`## Callboard: 1 error

| Level | Place | Code | Problem | What to do |
| --- | --- | --- | --- | --- |
| error | one/catalog-info.yaml:2:7 | catalog/unknown-kind | There is no kind "Componet". | Did you mean "Component"? |
`);
});

test('no text of a cell is markup, nor leaves its cell', () => {
  const row = reportJobSummary([HOSTILE]).split('\n')[4];
  expect(row).toBe(
    '| error | a,b:c ::warning::x\\|y.yaml:3:4 | catalog/unknown-field | A\\\\u\\{1b\\}\\[31mred\\\\u\\{7\\} field "\\|x\\|\\`&lt;img src=x&gt;\\`\\\\u\\{202e\\}" ::error::forged | 100% \\[sure\\]\\(https:&#8203;//evil.example\\)\\\\u\\{9b\\}2J |',
  );
});

test('without problems the summary is one line', () => {
  expect(reportJobSummary([])).toBe('## Callboard: no problems\n');
});
