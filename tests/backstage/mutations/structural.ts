import type { Fixture } from '../fixtures.ts';
import { type Edit, type NewValue, pathsOf, REMOVED, shown, withValue } from './edit.ts';

/** What each field of each fixture is replaced with in turn: every type of value, empty and not. */
const REPLACEMENTS: readonly NewValue[] = [
  REMOVED,
  null,
  '',
  ' ',
  0,
  42,
  true,
  [],
  [''],
  ['a'],
  [1, null],
  {},
  { a: 'b' },
  { $text: './missing.txt' },
  '42',
  'a'.repeat(64),
  'Ünï✨',
];

/** Each field of an entity, however deep, replaced with a value of each type. */
export function structuralEdits(fixture: Fixture): Edit[] {
  return pathsOf(fixture.entity).flatMap((path) =>
    REPLACEMENTS.map((value) => ({
      name: `${fixture.name} ${path.join('.')} ${shown(value)}`,
      entity: withValue(fixture.entity, path, value),
    })),
  );
}
