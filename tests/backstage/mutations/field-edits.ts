import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/model/json.ts';
import type { ValuePath } from '../../../src/yaml/yaml-file.ts';
import type { Fixture } from '../fixtures.ts';
import { type Edit, shown, valueAt, withValue } from './edit.ts';
import { FIELD_VALUES, MAP_KEYS, REFERENCE_FIELDS, REFERENCE_LISTS, REFERENCES } from './field-values.ts';

/** Keys added to the root, as written by hand or copied from the catalog's own output. */
const ROOT_KEYS: readonly [string, JsonValue][] = [
  ['foo', 1],
  ['relations', []],
  ['relations', [{ type: 'ownedBy', targetRef: 'group:default/a' }]],
  ['relations', 'a'],
  ['status', {}],
  ['status', { items: [{ type: 'a', level: 'error', message: 'b' }] }],
  ['Metadata', {}],
  ['specs', {}],
  ['data', { a: 'b' }],
  ['', 1],
  ['$text', './x.txt'],
  ['x-internal', null],
];

/** Each field replaced with what people, other tools and attackers write there. */
export function fieldEdits(fixture: Fixture): Edit[] {
  const { entity } = fixture;
  const set = (path: ValuePath, value: JsonValue): Edit => ({
    name: `${fixture.name} ${path.join('.')} = ${shown(value)}`,
    entity: withValue(entity, path, value),
  });
  const has = (path: ValuePath): boolean => valueAt(entity, path) !== undefined;
  const fields = FIELD_VALUES.filter(({ path }) => has(path.slice(0, -1)));
  const maps = (['labels', 'annotations'] as const).filter((map) => has(['metadata', map]));
  return [
    ...fields.flatMap(({ path, values }) => values.map((value) => set(path, value))),
    ...REFERENCE_FIELDS.filter((field) => has(['spec', field])).flatMap((field) =>
      REFERENCES.map((reference) => set(['spec', field], reference)),
    ),
    ...REFERENCE_LISTS.filter((field) => has(['spec', field])).flatMap((field) =>
      REFERENCES.map((reference) => set(['spec', field], [reference])),
    ),
    ...maps.flatMap((map) => MAP_KEYS.map((key) => set(['metadata', map, key], 'x'))),
    ...ROOT_KEYS.map(([key, value]) => set([key], value)),
    ...Object.keys(entity).map((key) => recased(fixture, [], key)),
    ...['metadata', 'spec'].flatMap((parent) => {
      const fieldsOfParent = entity[parent];
      if (!isJsonObject(fieldsOfParent)) return [];
      return Object.keys(fieldsOfParent).map((key) => recased(fixture, [parent], key));
    }),
  ];
}

/** The entity with the first letter of one key in the other case, as in `Metadata` or `Owner`. */
function recased(fixture: Fixture, parents: readonly string[], key: string): Edit {
  const first = key.slice(0, 1);
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
  const rename = (value: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name === key ? other + key.slice(1) : name, child]),
    );
  const [parent] = parents;
  const fields = parent === undefined ? undefined : fixture.entity[parent];
  const entity =
    parent !== undefined && isJsonObject(fields)
      ? { ...fixture.entity, [parent]: rename(fields) }
      : rename(fixture.entity);
  return { name: `${fixture.name} ${[...parents, key].join('.')} in another case`, entity };
}
