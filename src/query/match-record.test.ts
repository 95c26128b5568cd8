import { expect, test } from 'vitest';
import { checkQuery } from './check-query.ts';
import { matchesQuery, type QueryRecord } from './match-record.ts';
import { queryFields, READER_CHOICES } from './query-fields.ts';

const FIELDS = queryFields(['dependsOn', 'dependencyOf', 'kind'], READER_CHOICES);
const WRITER = new Map<string, readonly string[]>([
  ['kind', ['Component']],
  ['type', ['service']],
  ['owner', ['group:default/ledger']],
  ['tag', ['java', 'tier-1', 'constructor']],
  ['lifecycle', ['production']],
  ['name', ['ledger-writer']],
  ['label', ['example.com/tier=1', 'team=The Team']],
  ['description', ['Writes double-entry postings.']],
  ['text', ['Ledger writer', 'ledger-writer']],
  ['dependsOn', ['resource:default/db', 'component:other/queue']],
  ['has', ['owner', 'docs']],
  ['is', ['production']],
]);
const record: QueryRecord = {
  values: (field) => WRITER.get(field) ?? [],
  titleOf: (ref) => (ref === 'group:default/ledger' ? 'The Ledger team' : undefined),
};
const matches = (text: string) => matchesQuery(checkQuery(text, FIELDS), record);

test.each([
  '',
  'kind:component type:service',
  'type:website,SERVICE',
  'tag:java tag:tier-1 tag:constructor',
  '-tag:go',
  'owner:ledger',
  'owner:group:ledger',
  'owner:default/ledger',
  'owner:group:default/ledger',
  'owner:led*',
  'owner:group:led*',
  'owner:"the ledger team"',
  'owner:the*',
  'dependsOn:resource:db',
  'dependson:db dependsOn:queue',
  'dependsOn:other/*',
  '-dependencyOf:*',
  'label:team="the team"',
  'label:example.com/tier',
  'labels:example.com/tier=*',
  'description:"DOUBLE-entry"',
  'writer "ledger w"',
  'has:docs -has:links is:production',
  'name:ledger-*',
])('%s finds it', (text) => {
  expect(matches(text)).toBe(true);
});

test.each([
  'kind:api',
  'tag:jav',
  'tag:java tag:go',
  '-owner:ledger',
  'owner:user:ledger',
  'owner:other/ledger',
  'dependsOn:component:db',
  'label:tier',
  'label:example.com/tier=2',
  'label:__proto__',
  'writer missing',
  '-"ledger writer"',
  'namespace:*',
])('%s does not find it', (text) => {
  expect(matches(text)).toBe(false);
});

test('terms that mean nothing are left out, and said where they stand', () => {
  const { checked, faults } = checkQuery('type:service ownr:x is:oned has:dependsOn constructor:x', FIELDS);
  expect(checked.map(({ field }) => field.name)).toEqual(['type', 'has']);
  expect(faults).toMatchObject([
    { kind: 'unknown-field', field: 'ownr', nearest: 'owner', span: { start: 13, end: 17 } },
    { kind: 'unknown-choice', value: 'oned', nearest: 'owned', span: { start: 23, end: 27 } },
    { kind: 'unknown-field', field: 'constructor' },
  ]);
});

test('a relation never hides a field of every entity', () => {
  expect(FIELDS.find('kind')).toEqual({ name: 'kind', shape: 'word' });
});
