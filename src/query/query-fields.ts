/** What the values of a field are, which decides how a query compares them. */
export type FieldShape = 'word' | 'reference' | 'pair' | 'text' | 'choice';

/** A field that a query may name. */
export interface QueryField {
  readonly name: string;
  readonly shape: FieldShape;
  /** All values that a `choice` may take. */
  readonly choices?: readonly string[];
  /** Whether the field is a relation type. */
  readonly isRelation?: boolean;
}

/** The fields of a portal, found by name in any case. */
export interface QueryFields {
  readonly all: readonly QueryField[];
  readonly find: (name: string) => QueryField | undefined;
}

/** Values of `is` that anybody can ask for. The last three are lifecycles by another name. */
export const IS_CHOICES = ['orphan', 'deprecated', 'experimental', 'production'] as const;

/** Values of `is` that only a reader's browser can answer. */
export const READER_CHOICES = ['owned', 'starred'] as const;

/** Values of `has`; every relation type is one too. */
export const HAS_CHOICES = [
  'problems',
  'errors',
  'owner',
  'system',
  'domain',
  'lifecycle',
  'type',
  'tag',
  'title',
  'label',
  'description',
  'links',
  'docs',
  'definition',
  'api',
] as const;

const ALIASES: Readonly<Record<string, string>> = {
  tags: 'tag',
  labels: 'label',
  annotations: 'annotation',
  ns: 'namespace',
};

/**
 * The fields of every portal, and a field for each relation type, in both directions.
 *
 * @param readerChoices what `is` knows besides: `READER_CHOICES` where there is a reader
 */
export function queryFields(
  relationTypes: readonly string[],
  readerChoices: readonly string[] = [],
): QueryFields {
  const own: readonly QueryField[] = [
    ...['kind', 'type'].map((name) => ({ name, shape: 'word' as const })),
    ...['owner', 'system', 'domain'].map((name) => ({ name, shape: 'reference' as const })),
    ...['lifecycle', 'tag', 'namespace', 'name', 'title'].map((name) => ({ name, shape: 'word' as const })),
    { name: 'label', shape: 'pair' },
    { name: 'annotation', shape: 'pair' },
    { name: 'description', shape: 'text' },
    { name: 'has', shape: 'choice', choices: [...HAS_CHOICES, ...relationTypes] },
    { name: 'is', shape: 'choice', choices: [...readerChoices, ...IS_CHOICES] },
  ];
  const byName = new Map(own.map((field) => [field.name, field]));
  for (const name of relationTypes) {
    const key = name.toLowerCase();
    if (!byName.has(key)) byName.set(key, { name, shape: 'reference', isRelation: true });
  }
  return {
    all: [...byName.values()],
    find: (name) => byName.get(fieldKey(name)),
  };
}

/** What all spellings of a field have in common: `Tags` and `tag` are one field. */
export function fieldKey(name: string): string {
  const key = name.toLowerCase();
  return Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? key) : key;
}

/** The fields that hold the free text of a query. */
export const TEXT_FIELD: QueryField = { name: 'text', shape: 'text' };
