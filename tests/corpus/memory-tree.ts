import { matchPaths, treePath } from '../../src/plugin/tree-paths.ts';
import type { SourceTree } from '../../src/plugin/source.ts';
import { parseWebFolder } from '../../src/plugin/web-host.ts';

/** A repository in memory: its files by path, and the address its root is read at, with a `/` at its end. */
export interface Repository {
  readonly baseUrl: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** A source tree over a repository in memory, with the web addresses that its host would give it. */
export function memoryTree(repository: Repository, descriptors: readonly string[]): SourceTree {
  const web = parseWebFolder(repository.baseUrl.replace('/blob/', '/tree/'));
  if (!web) throw new Error(`no known web host: ${repository.baseUrl}`);
  return {
    revision: 'revision',
    descriptors: async () => descriptors,
    read: async (path) => {
      const content = repository.files.get(treePath(path) ?? '');
      return typeof content === 'string' ? Buffer.from(content) : content;
    },
    glob: async (pattern) => matchPaths(repository.files.keys(), [pattern]),
    locationOf: (path) => `url:${web.addressOf(path).view}`,
    pathOf: (target) => web.pathOf(target.replace(/^url:/, '')),
    webAddressOf: (path) => web.addressOf(path),
  };
}
