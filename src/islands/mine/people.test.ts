import { expect, test } from 'vitest';
import { findPeople } from './find-people.ts';
import { identityWith, readPeople, refreshIdentity } from './people.ts';

const people = readPeople({
  snapshot: 'd2',
  groups: { names: ['deck', 'freight/desk'], titles: { '0': 'Deck crew' } },
  users: {
    names: ['bo', 'jose', 'zoe.adler'],
    titles: { '1': 'José Décker', '2': 'Zoe Adler' },
    memberOf: [[], [0], [1, 0]],
  },
});
const deck = { ref: 'group:default/deck', title: 'Deck crew' };
const desk = { ref: 'group:freight/desk', title: 'freight/desk' };
const zoe = { ref: 'user:default/zoe.adler', title: 'Zoe Adler' };

test.each([
  ['', ['bo', 'José Décker', 'Zoe Adler', 'Deck crew', 'freight/desk']],
  ['decker', ['José Décker']],
  ['de', ['Deck crew', 'José Décker', 'freight/desk']],
  ['adler zo', ['Zoe Adler']],
  ['ZOE.', ['Zoe Adler']],
  ['nobody', []],
])('"%s" finds %j', (query, titles) => {
  expect(findPeople(people.all, query, 9).shown.map(({ title }) => title)).toEqual(titles);
});

test('more than fit are counted', () => {
  expect(findPeople(people.all, 'e', 2).total).toBe(4);
  expect(findPeople(people.all, 'e', 2).shown).toHaveLength(2);
});

test('all of twenty thousand people are searched', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `user-${String(index)}`);
  const crowd = readPeople({
    snapshot: 'd',
    groups: { names: [], titles: {} },
    users: { names, titles: {}, memberOf: names.map(() => []) },
  });
  expect(findPeople(crowd.all, '1999', 50).total).toBe(12);
});

test('choosing a user brings the groups along; choosing groups adds one to the other', () => {
  expect(identityWith(people, zoe, undefined)).toEqual({ user: zoe, groups: [desk, deck], snapshot: 'd2' });
  const first = identityWith(people, deck, identityWith(people, zoe, undefined));
  expect(first).toEqual({ groups: [deck], snapshot: 'd2' });
  expect(identityWith(people, desk, first).groups).toEqual([deck, desk]);
});

test('an identity follows the catalog: new titles and groups, and none that are gone', () => {
  const old = { user: { ...zoe, title: 'Zoe' }, groups: [deck], snapshot: 'd1' };
  expect(refreshIdentity(people, old)).toEqual({ user: zoe, groups: [desk, deck], snapshot: 'd2' });
  const gone = { ref: 'group:default/gone', title: 'Gone' };
  expect(refreshIdentity(people, { groups: [gone, deck], snapshot: 'd1' })).toEqual({
    groups: [deck],
    snapshot: 'd2',
  });
  const left = { ref: 'user:default/left', title: 'Left' };
  expect(refreshIdentity(people, { user: left, groups: [gone, deck], snapshot: 'd1' })).toEqual({
    user: left,
    groups: [deck],
    snapshot: 'd2',
  });
});
