import type { Fixture } from '../fixtures.ts';
import { type Edit, pathsOf, shown, valueAt, withValue } from './edit.ts';
import type { Random } from './random.ts';

/** Entities with two to four values swapped for values that stand elsewhere in the fixtures, drawn at random. */
export function combinedEdits(all: readonly Fixture[], random: Random, count: number): Edit[] {
  const places = all.flatMap(({ entity }) => pathsOf(entity).map((path) => ({ entity, path })));
  return Array.from({ length: count }, (_, index) => {
    let { name, entity } = random.pick(all);
    name = `${name} combined ${String(index)}`;
    for (let edits = 2 + Math.floor(random.next() * 3); edits > 0; edits -= 1) {
      const path = random.pick(pathsOf(entity));
      const place = random.pick(places);
      const value = valueAt(place.entity, place.path) ?? null;
      name += ` ${path.join('.')} = ${shown(value)}`;
      entity = withValue(entity, path, value);
    }
    return { name, entity };
  });
}
