import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { GitTree } from '../../integrations/git/git-tree.ts';
import { localTree } from '../../integrations/local/local-tree.ts';
import { checkChange } from '../../src/change/index.ts';
import type { ChangeReport, PublishedCatalog } from '../../src/change/index.ts';
import type { Logger } from '../../src/plugin/logger.ts';
import type { SourceTree } from '../../src/plugin/source.ts';
import { DESCRIPTOR_GLOBS } from '../../src/plugin/tree-paths.ts';
import { UsageError } from '../command/command-error.ts';
import { descriptorGlobs } from './descriptor-globs.ts';
import { changedRepository, webFolderOf } from './repository-identity.ts';
import type { RepositoryIdentity } from './repository-identity.ts';
import { RevisionStore } from './revision-store.ts';
import { openWorkTree, workTreeBase } from './work-tree.ts';
import type { WorkTree } from './work-tree.ts';

export interface WorkTreeCheck {
  /** Files, folders and globs; everything when empty. */
  readonly named: readonly string[];
  readonly base?: string | undefined;
  readonly published?: PublishedCatalog | undefined;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

/**
 * Checks the files of the repository around the working folder, against a base and a portal if there are any.
 *
 * @throws {UsageError} for a base without a repository, or one that is not there.
 */
export async function checkWorkTree(check: WorkTreeCheck): Promise<ChangeReport> {
  const { named, published, signal, logger } = check;
  const work = await openWorkTree('.', signal);
  if (check.base !== undefined && !work) {
    throw new UsageError(
      '--base compares revisions, but this folder is in no git repository.',
      'Run it in a clone.',
    );
  }
  const root = work?.root ?? realpathSync('.');
  const include = named.length === 0 ? DESCRIPTOR_GLOBS : descriptorGlobs(named, root);
  const identity: RepositoryIdentity = work?.identity ?? { url: '', branches: [] };
  const web = webFolderOf(identity, published);
  const local = localTree({ root, name: '.', revision: '', paths: work?.paths ?? filesBelow(root), include });
  const after: SourceTree = web
    ? {
        ...local,
        locationOf: (file) => `url:${web.addressOf(file).view}`,
        pathOf: (target) => web.pathOf(target),
      }
    : local;
  const base = check.base !== undefined && work ? await workTreeBase(work, check.base) : undefined;
  const store =
    work && new RevisionStore({ settings: work.settings, gitFolder: work.gitFolder, fetches: false });
  try {
    const before = base && work && store && commitTree(base.commit, { work, store, include, web, logger });
    const checked = await checkChange({
      before,
      after,
      changed: base?.changed ?? new Set(),
      repository: changedRepository(identity, before ? [before, after] : [after]),
      published,
    });
    return { ...checked, notes: base?.note === undefined ? [] : [base.note] };
  } finally {
    store?.close();
  }
}

function commitTree(
  commit: string,
  options: {
    readonly work: WorkTree;
    readonly store: RevisionStore;
    readonly include: readonly string[];
    readonly web: ReturnType<typeof webFolderOf>;
    readonly logger: Logger;
  },
): SourceTree {
  const { work, store, include, web, logger } = options;
  const revision = { commit, name: commit, isBranch: true };
  return new GitTree({
    repository: store,
    revision,
    url: work.identity.url,
    folder: '',
    include,
    web,
    logger,
  });
}

/** The files of a folder that is no repository. */
function filesBelow(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
