import type { Logger } from '../../src/plugin/logger.ts';
import { UnreadableFileError, type SourceTree, type WebAddress } from '../../src/plugin/source.ts';
import { DESCRIPTOR_GLOBS, matchPaths, treePath } from '../../src/plugin/tree-paths.ts';
import type { WebFolder } from '../../src/plugin/web-host.ts';
import type { TreeEntry } from './git-output.ts';
import type { GitRepository } from './git-repository.ts';
import type { RemoteRevision } from './remote-revision.ts';
import { resolveLinks } from './resolve-links.ts';

export interface GitTreeOptions {
  readonly repository: Pick<GitRepository, 'fetchCommit' | 'entries' | 'fetchObjects' | 'read' | 'close'>;
  readonly revision: RemoteRevision;
  /** Clone address. */
  readonly url: string;
  /** Where descriptors are looked for; empty for everywhere. */
  readonly folder: string;
  readonly include?: readonly string[] | undefined;
  readonly web?: WebFolder | undefined;
  readonly logger: Logger;
}

const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** The files of one commit, read from the objects of a repository without a checkout. */
export class GitTree implements SourceTree {
  readonly revision: string;
  readonly webAddressOf?: (path: string) => WebAddress;
  readonly #options: GitTreeOptions;
  #listing: Promise<ReadonlyMap<string, TreeEntry>> | undefined;

  constructor(options: GitTreeOptions) {
    this.#options = options;
    this.revision = options.revision.commit;
    const { web, revision } = options;
    if (web) {
      this.webAddressOf = (path) => {
        const { view, edit, lineSuffix } = web.addressOf(path);
        return { view, lineSuffix, ...(revision.isBranch && { edit }) };
      };
    }
  }

  async descriptors(): Promise<readonly string[]> {
    const { folder, include = DESCRIPTOR_GLOBS, repository } = this.#options;
    const prefix = folder === '' ? '' : `${folder}/`;
    const entries = await this.#entries();
    const below = [...entries.keys()].filter((path) => path.startsWith(prefix));
    const matching = new Set(
      matchPaths(
        below.map((path) => path.slice(prefix.length)),
        include,
      ),
    );
    const paths = below.filter((path) => matching.has(path.slice(prefix.length)));
    const files = await this.#filesOf(paths);
    await repository.fetchObjects(files.flatMap((path) => entries.get(path)?.id ?? []));
    return files;
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const { repository } = this.#options;
    const found = await this.#find(path);
    if (found === undefined) return undefined;
    if ('problem' in found) throw found.problem;
    const content = await repository.read(found.id);
    if ('tooLarge' in content) {
      throw new UnreadableFileError(
        `it is ${String(Math.round(content.tooLarge / 1024 / 1024))} MB large, and files above 64 MB are not read`,
        'Split the file, or keep it out of the catalog.',
      );
    }
    if (content.length < 1024 && content.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)) {
      throw new UnreadableFileError(
        'it is kept in Git LFS, which is not read',
        'Keep descriptors and what they refer to in git itself: git lfs untrack, then commit the file.',
      );
    }
    return content;
  }

  async glob(pattern: string): Promise<readonly string[]> {
    return this.#filesOf(matchPaths((await this.#entries()).keys(), [pattern]));
  }

  locationOf(path: string): string {
    const { web, url } = this.#options;
    return `url:${web ? web.addressOf(path).view : `${url}#${path}`}`;
  }

  pathOf(target: string): string | undefined {
    const { web, url } = this.#options;
    const prefix = `${url}#`;
    return target.startsWith(prefix) ? treePath(target.slice(prefix.length)) : web?.pathOf(target);
  }

  close(): Promise<void> {
    this.#options.repository.close();
    return Promise.resolve();
  }

  /** Those of the paths that are files, or links to files. */
  async #filesOf(paths: readonly string[]): Promise<readonly string[]> {
    const entries = await this.#entries();
    const links = paths.filter((path) => entries.get(path)?.type === 'link');
    await this.#options.repository.fetchObjects(links.flatMap((path) => entries.get(path)?.id ?? []));
    const dead = new Set<string>();
    for (const path of links) {
      const found = await this.#find(path);
      if (!found || 'problem' in found) dead.add(path);
    }
    return paths.filter((path) => entries.get(path)?.type !== 'submodule' && !dead.has(path)).sort();
  }

  async #find(path: string): Promise<TreeEntry | { readonly problem: UnreadableFileError } | undefined> {
    const plain = treePath(path);
    if (plain === undefined) return undefined;
    return resolveLinks(plain, await this.#entries(), async (id) => {
      const content = await this.#options.repository.read(id);
      return 'tooLarge' in content ? '' : content.toString('utf8');
    });
  }

  #entries(): Promise<ReadonlyMap<string, TreeEntry>> {
    this.#listing ??= this.#list();
    return this.#listing;
  }

  async #list(): Promise<ReadonlyMap<string, TreeEntry>> {
    const { repository, revision, url, logger } = this.#options;
    await repository.fetchCommit(revision.commit, revision.ref);
    const entries = await repository.entries(revision.commit);
    const submodules = [...entries].filter(([, { type }]) => type === 'submodule').map(([path]) => path);
    if (submodules.length > 0) {
      logger.info(`${url}: submodules are not read: ${submodules.join(', ')}`);
    }
    return entries;
  }
}
