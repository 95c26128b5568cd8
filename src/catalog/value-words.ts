/** A value in words, for sentences of the form "must be …, but is …". */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') {
    const [key = '', ...others] = Object.keys(value);
    const isPlaceholder = key.startsWith('$') && others.length === 0;
    return isPlaceholder ? `the placeholder ${shorten(key)}, which means nothing here` : 'a mapping';
  }
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text "${shorten(value)}"`;
  return `the ${typeof value === 'number' ? 'number' : 'truth value'} ${JSON.stringify(value)}`;
}

/** A JSON Schema type in words: `a text`, `a list`. */
export function describeType(type: unknown): string {
  const types = Array.isArray(type) ? type : [type];
  return types.map((one) => TYPE_WORDS[String(one)] ?? `of type ${String(one)}`).join(' or ');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'empty',
};

/** A text that fits into a sentence. */
export function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
