import { expect, test } from 'vitest';
import { checkDraft, type KnownEntities } from './check-draft.ts';
import { draftOf, type DescriptorDraft } from './descriptor-draft.ts';
import { REFUNDS } from './repository.fixture.ts';

const REFS = [
  'group:default/payments',
  'user:default/ida',
  'system:default/checkout',
  'component:default/web',
  'api:default/orders',
];
const known: KnownEntities = {
  has: (ref) => REFS.includes(ref),
  refsOf: (kind) => REFS.filter((ref) => ref.startsWith(`${kind}:`)),
};
const draft = draftOf(REFUNDS);
const check = (changes: Partial<DescriptorDraft>, appends = false) =>
  checkDraft({ ...draft, ...changes }, known, { appends });

test('a draft that the catalog takes as it is has no issue', () => {
  expect(check({})).toEqual([]);
  expect(check({ owner: 'user:ida', system: 'system:default/checkout', tags: [] })).toEqual([]);
});

test('what is required and left out is said, each field once', () => {
  expect(check({ name: '', owner: ' ', type: '', lifecycle: '' })).toEqual(
    ['name', 'owner', 'type', 'lifecycle'].map((field) => ({
      field,
      level: 'error',
      fault: 'missing',
      value: field === 'owner' ? ' ' : '',
    })),
  );
});

test('a name that the catalog refuses comes with the nearest that it takes', () => {
  expect(check({ name: 'Refund limits!' })).toEqual([
    {
      field: 'name',
      level: 'error',
      fault: 'name-format',
      value: 'Refund limits!',
      suggestion: 'Refund-limits',
    },
  ]);
  expect(check({ name: '日本' })).toEqual([
    { field: 'name', level: 'error', fault: 'name-format', value: '日本' },
  ]);
});

test('a name that another entity of the kind has is taken, whatever its case', () => {
  expect(check({ name: 'WEB' })).toEqual([
    { field: 'name', level: 'error', fault: 'name-taken', value: 'WEB', taken: 'component:default/web' },
  ]);
  expect(check({ name: 'orders' })).toEqual([]);
});

test('an owner or a system that the catalog does not have is a warning, with what was perhaps meant', () => {
  expect(check({ owner: 'paymets', system: 'warehouse' })).toEqual([
    { field: 'owner', level: 'warn', fault: 'unknown', value: 'paymets', suggestion: 'payments' },
    { field: 'system', level: 'warn', fault: 'unknown', value: 'warehouse' },
  ]);
  expect(check({ owner: 'group:' })).toEqual([
    { field: 'owner', level: 'error', fault: 'reference', value: 'group:' },
  ]);
});

test('tags are checked one by one', () => {
  expect(check({ tags: ['go', 'Node.js'] })).toEqual([
    { field: 'tags', level: 'error', fault: 'tag-format', value: 'Node.js', suggestion: 'node-js' },
  ]);
});

test('chosen APIs are checked, and two may not have one name', () => {
  const api = { type: 'openapi', chosen: true } as const;
  const apis = [
    { ...api, path: 'a.yaml', name: 'orders' },
    { ...api, path: 'b.yaml', name: 'bad name' },
    { ...api, path: 'c.yaml', name: 'fine' },
    { ...api, path: 'd.yaml', name: 'Fine' },
    { ...api, path: 'e.yaml', name: '', chosen: false },
  ];
  expect(check({ apis })).toEqual([
    {
      field: 'api:a.yaml',
      level: 'error',
      fault: 'name-taken',
      value: 'orders',
      taken: 'api:default/orders',
    },
    { field: 'api:b.yaml', level: 'error', fault: 'name-format', value: 'bad name', suggestion: 'bad-name' },
    { field: 'api:d.yaml', level: 'error', fault: 'name-twice', value: 'Fine' },
  ]);
});

test('where only APIs are appended, fields of the component do not count', () => {
  expect(check({ name: '', type: '', tags: ['No.'] }, true)).toEqual([]);
});
