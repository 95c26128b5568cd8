import { expect, test } from 'vitest';
import { harvestSummary } from './harvest-summary.ts';
import { HARVESTED } from './harvested.fixture.ts';

const CHANGE = {
  snapshot: 'd1g3st',
  previous: 'b3f0r3',
  at: '2026-11-21T12:00:00.000Z',
  added: Array.from({ length: 12 }, (_, index) => `component:default/new-${String(index)}`),
  removed: [],
  changed: ['user:default/ada'],
  totals: { added: 120, removed: 0, changed: 1 },
};

test('the summary tells what started it, what changed, how each source went, the worst problems and where time went', () => {
  const stages = [{ label: 'Reading sources', milliseconds: 1234 }];
  expect(harvestSummary(HARVESTED, { change: CHANGE, stages, startedBy: 'hand' }))
    .toBe(`## Callboard: 1001 entities, 2 errors, 1 warning, 2 notes

Started by hand. Snapshot \`d1g3st\`: 120 added, 0 removed, 1 changed.

- Added: component:default/new-0, component:default/new-1, component:default/new-2, component:default/new-3, component:default/new-4, component:default/new-5, component:default/new-6, component:default/new-7, component:default/new-8, component:default/new-9 and 110 more
- Changed: user:default/ada

| Source | State | Age | Entities | Spent |
| --- | --- | --- | ---: | --- |
| github:acme | read now | now | 1000 | 12 GraphQL points, 4700 left |
| git:\\|&lt;b&gt; | failed; its last good copy is shown | 2 h | 1 |  |
| git:gone | failed, without a copy | never read | 0 |  |

- Source github:acme: 3 of 900 parts show an older copy, the oldest 2 days old. The budget was used up.
- Source git:\\|&lt;b&gt;: failed; its last good copy is shown. no route ::error::forged
- Source git:gone: failed, without a copy. there is no such repository
- Collector builds: failed; its last good copy is shown. answered 500

7 repositories to look at on the portal's health page: without a descriptor, with API definitions that no entity uses, or unreadable.

| Level | Place | Code | Problem | What to do |
| --- | --- | --- | --- | --- |
| error | one/catalog-info.yaml:2 | catalog/unknown-kind | There is no kind "Componet". | Did you mean "Component"? |
| error | a,b:c ::warning::x\\|y.yaml:3 | catalog/unknown-field | A\\\\u\\{1b\\}\\[31mred\\\\u\\{7\\} field "\\|x\\|\\\`&lt;img src=x&gt;\\\`\\\\u\\{202e\\}" ::error::forged | 100% \\[sure\\]\\(https:&#8203;//evil.example\\)\\\\u\\{9b\\}2J |
| warn | one/catalog-info.yaml:9 | catalog/dangling-reference | spec.owner refers to group:default/crew, which is not in the catalog. | Correct the reference. |
| info | two words/ü.yaml:1 | yaml/encoding | Bytes are no UTF-8. | Save the file as UTF-8. |
| info | component:default/raft | catalog/orphan | Nothing leads here. | Add a Location. |

| Stage | Time |
| --- | ---: |
| Reading sources | 1.2 s |

`);
});

test('of many problems ten are listed, and the others counted', () => {
  const [problem] = HARVESTED.problems;
  if (!problem) throw new Error('the fixture has problems');
  const many = { ...HARVESTED, problems: Array.from({ length: 12 }, () => problem) };
  const summary = harvestSummary(many, { change: undefined, stages: [], startedBy: undefined });
  expect(summary.match(/^\| error /gm)).toHaveLength(10);
  expect(summary).toContain("\n2 more are on the portal's health page.\n");
});

test.each([
  [true, 'Snapshot `d1g3st` is the first that is known here.'],
  [false, 'Nothing changed since snapshot `d1g3st`.'],
])('when the snapshot changed is %s and no change is noted, it says so', (changed, sentence) => {
  const summary = harvestSummary(
    { ...HARVESTED, changed },
    { change: undefined, stages: [], startedBy: undefined },
  );
  expect(summary.split('\n\n')[1]).toBe(sentence);
});
