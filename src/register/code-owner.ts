/** Where GitHub looks for CODEOWNERS, in its order. */
export const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** Patterns that speak of a descriptor at the root: everything, or that file. */
const ROOT = /^(?:\*|\*\*|\/\*|\/\*\*|\/?(?:\*\*\/)?(?:\*\.ya?ml|catalog-info\.ya?ml))$/;

/**
 * Who owns a repository by its CODEOWNERS, as an entity reference: the first team, else the first person, of the last
 * rule that speaks of its descriptor. Undefined where only e-mail addresses stand, or nothing.
 */
export function codeOwner(text: string): string | undefined {
  const rules = text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim().split(/\s+/))
    .filter(([pattern = '']) => ROOT.test(pattern));
  const owners = rules.at(-1)?.slice(1) ?? [];
  const team = owners.find((owner) => /^@[^/]+\/[^/]+$/.test(owner));
  if (team !== undefined) return `group:default/${team.slice(team.indexOf('/') + 1)}`;
  const person = owners.find((owner) => /^@[^/]+$/.test(owner));
  return person && `user:default/${person.slice(1)}`;
}
