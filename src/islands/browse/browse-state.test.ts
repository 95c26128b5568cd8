import { expect, test } from 'vitest';
import { readState, writeState } from './browse-state.ts';

test.each([
  '',
  '?q=owner:a+-tag:x,y+dependsOn:resource:default/db',
  '?q=%22free+text%22&sort=-owner&cols=type,tags',
  '?cols=',
])('the address %s brings its own state back', (address) => {
  expect(writeState(readState(address, undefined))).toBe(address);
});

test('the page of a kind asks for its kind unless the address asks for something else', () => {
  expect(readState('', 'component').query).toBe('kind:component');
  expect(readState('?sort=owner', 'c d').query).toBe('kind:"c d"');
  expect(readState('?q=x', 'component').query).toBe('x');
});

test('fields that stand alone in an address become terms', () => {
  const state = readState('?tag=c%2B%2B&tag=a,b&owner=The+team&q=x&utm=1&tag=', undefined);
  expect(state.query).toBe('x owner:"The team" tag:c++,"a,b"');
});

test('columns that do not exist are ignored', () => {
  expect(readState('?cols=tags,__proto__,type', undefined).columns).toEqual(['type', 'tags']);
});
