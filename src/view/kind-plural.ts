/** The plural of a kind for headings: from the kinds' definitions (by lower-case kind), else by English habit. */
export function kindPlural(kind: string, known: ReadonlyMap<string, string>): string {
  const plural = known.get(kind.toLowerCase());
  if (plural) return plural;
  if (/(?:s|x|ch|sh)$/i.test(kind)) return `${kind}es`;
  return /[^aeiou]y$/i.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}
