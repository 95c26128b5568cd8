import { expect, test } from 'vitest';
import type { Entity } from '../model/entity.ts';
import { hintsFor } from './hints.ts';

function entity(kind: string, spec: Entity['spec'], metadata: Partial<Entity['metadata']> = {}): Entity {
  return { apiVersion: 'v1', kind, metadata: { name: 'x', ...metadata }, ...(spec && { spec }) };
}

const names = (of: Entity) => hintsFor(of).map(({ name }) => name);

test('the most useful that is missing comes first, and never more than four', () => {
  expect(names(entity('Component', { type: 'service' }))).toEqual([
    'description',
    'owner',
    'lifecycle',
    'system',
  ]);
});

test('what a kind does not need is not asked for', () => {
  const said = { description: 'A thing', tags: ['a'], links: [{ url: 'https://example.com' }] };
  const spec = { owner: 'a', lifecycle: 'production', system: 's' };
  const annotations = { 'backstage.io/techdocs-ref': 'dir:.' };
  expect(names(entity('Component', { ...spec, type: 'library' }, { ...said, annotations }))).toEqual([]);
  expect(names(entity('Component', { ...spec, type: 'service' }, { ...said, annotations }))).toEqual([
    'provides',
    'kubernetes',
  ]);
  expect(names(entity('User', { profile: { email: 'a@example.com' } }))).toEqual([]);
  expect(names(entity('Location', {}))).toEqual([]);
});

test('a hint carries the lines to paste', () => {
  expect(hintsFor(entity('User', {}))).toEqual([
    { name: 'email', snippet: 'spec:\n  profile:\n    email: name@example.com' },
  ]);
});
