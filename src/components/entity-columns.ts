/** Columns that a table of entities can show besides the star and the name, in order. */
export const ENTITY_COLUMNS = [
  'kind',
  'type',
  'description',
  'system',
  'owner',
  'domain',
  'lifecycle',
  'namespace',
  'targets',
  'tags',
  'problems',
] as const;
export type EntityColumn = (typeof ENTITY_COLUMNS)[number];

/** Columns without an order of their own. */
const UNSORTED: readonly string[] = ['description', 'targets', 'tags'] satisfies EntityColumn[];

const USUAL: readonly EntityColumn[] = ['type', 'system', 'owner', 'lifecycle', 'tags', 'problems'];

/** The columns of the kinds that are not like a component, as in Backstage. */
const BY_KIND = new Map<string, readonly EntityColumn[]>([
  ['user', ['description', 'tags', 'problems']],
  ['group', ['type', 'description', 'tags', 'problems']],
  ['template', ['type', 'description', 'owner', 'tags', 'problems']],
  ['system', ['description', 'owner', 'domain', 'tags', 'problems']],
  ['domain', ['description', 'owner', 'tags', 'problems']],
  ['location', ['type', 'targets', 'problems']],
]);

/**
 * The columns that are shown unless the reader chose others.
 *
 * @param kind lower-case kind that the list is about; undefined for several
 */
export function usualColumns(kind: string | undefined): readonly EntityColumn[] {
  return (kind === undefined ? undefined : BY_KIND.get(kind)) ?? USUAL;
}

/** Whether rows can be sorted by a column. */
export function isSortable(column: string): boolean {
  return !UNSORTED.includes(column);
}

/** The columns that words name, in their usual order. */
export function readColumns(words: readonly string[]): EntityColumn[] {
  return ENTITY_COLUMNS.filter((column) => words.includes(column));
}
