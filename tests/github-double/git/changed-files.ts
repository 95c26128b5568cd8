import type { GitRepository, TreeFile } from './git-repository.ts';

/** A file that two commits have differently. */
export interface ChangedFile {
  readonly path: string;
  readonly oid: string;
  readonly status: 'added' | 'removed' | 'modified';
  readonly additions: number;
  readonly deletions: number;
}

/** What changed between two commits, by path. Lines are counted as whole sets, without their order. */
export function changedFiles(git: GitRepository, from: string, to: string): ChangedFile[] {
  const filesOf = (commit: string): Map<string, TreeFile> =>
    new Map(git.files(git.treeOf(commit) ?? '').map((file) => [file.path, file]));
  const [before, after] = [filesOf(from), filesOf(to)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)];
    if (old?.oid === now?.oid && old?.mode === now?.mode) return [];
    const [oldLines, newLines] = [linesOf(git, old), linesOf(git, now)];
    return {
      path,
      oid: now?.oid ?? old?.oid ?? '',
      status: old ? (now ? 'modified' : 'removed') : 'added',
      additions: newLines.filter((line) => !oldLines.includes(line)).length,
      deletions: oldLines.filter((line) => !newLines.includes(line)).length,
    } as const;
  });
}

/** The newest commit that both have in their history. */
export function mergeBase(git: GitRepository, one: string, other: string): string | undefined {
  const reached = new Set(git.history(one));
  return git.history(other).find((commit) => reached.has(commit));
}

function linesOf(git: GitRepository, file: TreeFile | undefined): string[] {
  const text = file && git.object(file.oid)?.data.toString('utf8');
  return text ? text.replace(/\n$/, '').split('\n') : [];
}
