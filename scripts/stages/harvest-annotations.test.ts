import { expect, test } from 'vitest';
import { harvestAnnotations } from './harvest-annotations.ts';
import { HARVESTED } from './harvested.fixture.ts';

test('what went wrong with sources is annotated first, then the errors with their place in the text', () => {
  expect(harvestAnnotations(HARVESTED))
    .toBe(`::warning title=Source github%3Aacme::3 of 900 parts show an older copy, the oldest 2 days old. The budget was used up.
::warning title=Source git%3A|<b>::failed; its last good copy is shown. no route ::error::forged
::error title=Source git%3Agone::failed, without a copy. there is no such repository A portal without this source is not published; what was published before still is.
::warning title=Collector builds::failed; its last good copy is shown. answered 500
::error title=catalog/unknown-kind::one/catalog-info.yaml:2:7 There is no kind "Componet". Did you mean "Component"?
::error title=catalog/unknown-field::a,b:c ::warning::x|y.yaml:3:4 A\\u{1b}[31mred\\u{7} field "|x|\`<img src=x>\`\\u{202e}" ::error::forged 100%25 [sure](https://evil.example)\\u{9b}2J
`);
});

test('of each level there are as many as GitHub shows', () => {
  const [problem] = HARVESTED.problems;
  if (!problem) throw new Error('the fixture has problems');
  const many = { ...HARVESTED, problems: Array.from({ length: 30 }, () => problem) };
  const lines = harvestAnnotations(many).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(3);
});
