/** The kinds that have a drawing of their own. */
const DRAWN = ['component', 'api', 'system', 'domain', 'resource', 'group', 'user', 'template', 'location'];

/** How a kind is drawn: its own glyph, or a letter in a square for kinds that have none. */
export interface Glyph {
  readonly name: string;
  readonly letter?: string;
}

export function glyphOf(kind: string): Glyph {
  const name = kind.toLowerCase();
  if (DRAWN.includes(name)) return { name };
  const letter = /\p{L}|\p{N}/u.exec(kind)?.[0] ?? '?';
  return { name: 'letter', letter: letter.toUpperCase() };
}
