import path from 'node:path';
import { parseGitAddress } from '../../integrations/git/git-address.ts';
import { GitTree } from '../../integrations/git/git-tree.ts';
import { checkChange } from '../../src/change/index.ts';
import type { ChangeReport, PublishedCatalog } from '../../src/change/index.ts';
import type { SourceTree } from '../../src/plugin/source.ts';
import { DESCRIPTOR_GLOBS } from '../../src/plugin/tree-paths.ts';
import { changedRepository, webFolderOf } from '../change/repository-identity.ts';
import { RevisionStore } from '../change/revision-store.ts';
import type { EventRevisions } from './event-revisions.ts';
import { findBase } from './find-base.ts';
import type { AskGithub } from './github-api.ts';

export interface EventCheck {
  readonly revisions: EventRevisions;
  /** `https://github.com`, or the address of an Enterprise Server. */
  readonly server: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token?: string | undefined;
  /** A folder of our own for the repository's objects. */
  readonly folder: string;
  readonly files: readonly string[];
  readonly published?: PublishedCatalog | undefined;
  readonly ask: AskGithub;
  readonly signal: AbortSignal;
}

/**
 * Checks what an event changes, from the objects of the repository: it needs no checkout and no history.
 *
 * @throws {GitError} when the repository cannot be fetched.
 */
export async function checkEvent(check: EventCheck): Promise<ChangeReport> {
  const { revisions, repository, token, published, signal, ask } = check;
  const { head } = revisions;
  if (head === undefined)
    return {
      files: [],
      entities: 0,
      problems: [],
      notes: ['The branch was deleted: there is nothing to check.'],
    };
  const web = `${check.server}/${repository}`;
  const address = parseGitAddress(`${web}.git`);
  const settings = { address, signal, ...(token && { token: () => token }) };
  const store = new RevisionStore({
    settings,
    gitFolder: path.join(check.folder, 'objects.git'),
    fetches: true,
  });
  try {
    await store.fetchCommits([head]);
    const base = await findBase(head, revisions.base, { store, ask, repository });
    if (base.commit !== undefined) await store.fetchCommits([base.commit]);
    const identity = { url: address.url, web, host: 'github' as const, branches: revisions.branches };
    const folder = webFolderOf(identity, published);
    const include = check.files.length > 0 ? check.files : DESCRIPTOR_GLOBS;
    const logger = { info: () => undefined, warn: () => undefined };
    const treeAt = (commit: string): SourceTree => {
      const revision = { commit, name: commit, isBranch: true };
      return new GitTree({
        repository: store,
        revision,
        url: address.url,
        folder: '',
        include,
        web: folder,
        logger,
      });
    };
    const before = base.commit === undefined ? undefined : treeAt(base.commit);
    const after = treeAt(head);
    const checked = await checkChange({
      before,
      after,
      changed: await changedPaths(store, base.commit, head),
      repository: changedRepository(identity, before ? [before, after] : [after]),
      published,
    });
    return { ...checked, notes: base.note === undefined ? [] : [base.note] };
  } finally {
    store.close();
  }
}

/** Paths whose content, or kind, is another one now. */
async function changedPaths(
  store: RevisionStore,
  base: string | undefined,
  head: string,
): Promise<ReadonlySet<string>> {
  if (base === undefined) return new Set();
  const [before, after] = [await store.entries(base), await store.entries(head)];
  const paths = new Set([...before.keys(), ...after.keys()]);
  return new Set(
    [...paths].filter((file) => {
      const [old, now] = [before.get(file), after.get(file)];
      return old?.id !== now?.id || old?.type !== now?.type;
    }),
  );
}
