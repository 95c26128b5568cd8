/** The type of a value in plain words, with its article: `a list`, `nothing`. */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return TYPE_WORDS[typeof value] ?? 'a number';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping',
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  null: 'nothing',
};

/** The types of a JSON Schema in the same words. */
export function describeSchemaTypes(types: string | readonly string[]): string {
  return [types]
    .flat()
    .map((type) => TYPE_WORDS[type] ?? type)
    .join(' or ');
}

/** A value for a message: quoted, and cut where it is long. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}
