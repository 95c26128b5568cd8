/** One line of a CODEOWNERS file that names paths. */
export interface CodeOwnersRule {
  /** Counted from 1. */
  readonly line: number;
  readonly pattern: string;
  /** As written: `@user`, `@organisation/team` or an e-mail address. Empty where a line takes owners away. */
  readonly owners: readonly string[];
}

/** Where GitHub looks for the file; the first that exists counts (docs.github.com, "About code owners"). */
export const CODEOWNERS_PATHS: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** GitHub ignores a larger file. */
const LARGEST = 3 * 1024 * 1024;
const OWNER = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;

/**
 * Reads a CODEOWNERS file as GitHub does: a line that is not valid is passed over. So are negated patterns, character
 * ranges and escaped `#`, which GitHub does not know, and the sections of GitLab.
 */
export function parseCodeOwners(text: string): readonly CodeOwnersRule[] {
  if (text.length > LARGEST) return [];
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .flatMap((written, index) => readLine(written, index + 1) ?? []);
}

function readLine(written: string, line: number): CodeOwnersRule | undefined {
  // An escaped blank belongs to the pattern.
  const words = written.match(/(?:\\.|[^\s\\]|\\$)+/g) ?? [];
  const [pattern, ...rest] = words;
  if (pattern === undefined || /^(?:[#!^]|\\#)|\[/.test(pattern)) return undefined;
  const comment = rest.findIndex((word) => word.startsWith('#'));
  const owners = comment === -1 ? rest : rest.slice(0, comment);
  return owners.every((owner) => OWNER.test(owner)) ? { line, pattern, owners } : undefined;
}

/** The rule that decides on a file of the repository: the last one that matches its path. */
export function codeOwnersRuleOf(rules: readonly CodeOwnersRule[], path: string): CodeOwnersRule | undefined {
  const parts = path.split('/');
  return rules.findLast(({ pattern }) => matches(pattern, parts));
}

/**
 * The entity that an owner of a CODEOWNERS file means: a team is the group of its name, a user and the part of an
 * e-mail address before the `@` are users.
 *
 * @param groupNamespace namespace of the groups that the teams of this organisation became.
 */
export function codeOwnerReference(owner: string, groupNamespace = 'default'): string {
  if (!owner.startsWith('@'))
    return `user:default/${owner.slice(0, owner.indexOf('@')).replace(/\+.*$/, '')}`;
  const slash = owner.indexOf('/');
  return slash === -1
    ? `user:default/${owner.slice(1)}`
    : `group:${groupNamespace}/${owner.slice(slash + 1)}`;
}

/** Patterns are those of gitignore, but for `folder/*`, which means the files of that very folder. */
function matches(pattern: string, parts: readonly string[]): boolean {
  const body = pattern.replace(/\\(.)/g, '$1').replace(/^\/|\/+$/g, '');
  const isAnchored = pattern.startsWith('/') || body.includes('/');
  const isFolder = pattern.endsWith('/');
  const isDirect = isAnchored && /(?:^|\/)\*$/.test(body);
  const lengths = matchedLengths([...(isAnchored ? [] : ['**']), ...body.split('/')], parts);
  if (isFolder) return lengths.some((length) => length < parts.length);
  return lengths.includes(parts.length) || (!isDirect && lengths.some((length) => length > 0));
}

/** How many parts of a path, from its start, a pattern can match; without backtracking, whatever the pattern. */
function matchedLengths(segments: readonly string[], parts: readonly string[]): readonly number[] {
  let reached = [0];
  segments.forEach((segment, index) => {
    const [first] = reached;
    if (first === undefined) return;
    if (segment !== '**') {
      reached = reached
        .filter((at) => at < parts.length && matchesPart(segment, parts[at] ?? ''))
        .map((at) => at + 1);
      return;
    }
    // At the end it means whatever is inside, elsewhere any folders or none.
    const from = index === segments.length - 1 ? first + 1 : first;
    reached = Array.from({ length: Math.max(0, parts.length - from + 1) }, (_, offset) => from + offset);
  });
  return reached;
}

function matchesPart(pattern: string, text: string): boolean {
  let [at, from, star, starred] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[from] === '*') {
      [star, starred] = [from, at];
      from += 1;
    } else if (from < pattern.length && (pattern[from] === '?' || pattern[from] === text[at])) {
      from += 1;
      at += 1;
    } else if (star !== -1) {
      starred += 1;
      [from, at] = [star + 1, starred];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(from));
}
