import { expect, test } from 'vitest';
import { health as words } from '../text/en/health.ts';
import { healthCatalog } from './health.fixture.ts';
import { ownerChecklist } from './owner-checklist.ts';
import { ownerHealths } from './owner-health.ts';

const catalog = healthCatalog();
const healths = ownerHealths(catalog);

test('a problem is its entity’s owner’s, else that of whoever owns the file, else nobody’s', () => {
  expect(
    healths.map(({ owner, href, entities, levels }) => [
      owner?.title,
      href,
      entities,
      levels.error,
      levels.warn,
    ]),
  ).toEqual([
    ['Ledger *team*', '/x/health/owners/group/default/ledger/', 3, 1, 1],
    [undefined, '/x/health/owners/nobody/', 1, 1, 0],
    ['gone', '/x/health/owners/group/default/gone/', 1, 0, 0],
  ]);
});

test('what an entity leaves unsaid is counted for its owner, and only where its kind should say it', () => {
  expect(healths.map(({ gaps }) => gaps.map(({ item, missing }) => [item.ref, missing]))).toEqual([
    [],
    [['component:default/stray', ['owner']]],
    [['component:default/reader', ['description', 'lifecycle']]],
  ]);
});

test('a checklist has a box for each problem with its place, and harvested text is no markup in it', () => {
  const [first, , last] = healths;
  if (!first || !last) throw new Error('no owners');
  const labels = { ...words.owners, problems: 'Problems', title: `Health of ${first.owner?.title ?? ''}` };
  expect(ownerChecklist(catalog, first, labels)).toBe(
    [
      '# Health of Ledger \\*team\\*',
      '',
      '## Problems',
      '',
      '- [ ] This quote is never closed. Correct the line.',
      '  [ledger-db.yaml:30](<https://github.com/acme/web/blob/main/ledger-db.yaml#L30>) · `yaml/syntax`',
      '- [ ] spec.dependsOn\\[0\\] refers to resource:default/ledger-bd, which is not in the catalog. Did you mean "ledger-db"?',
      '  [writer.yaml:7](<https://github.com/acme/web/blob/main/writer.yaml#L7>) · `catalog/dangling-reference`',
      '',
    ].join('\n'),
  );
  expect(ownerChecklist(catalog, last, labels)).toContain(
    '- [ ] reader: no description, no lifecycle\n  [reader.yaml:4](<https://github.com/acme/web/blob/main/reader.yaml#L4>)',
  );
});
