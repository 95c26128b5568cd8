import path from 'node:path';
import type { Source } from '../../src/plugin/source.ts';
import { treePath } from '../../src/plugin/tree-paths.ts';
import { webFolder, type WebHostKind } from '../../src/plugin/web-host.ts';
import { checkRef, parseGitAddress } from './git-address.ts';
import type { GitSettings } from './git-command.ts';
import { GitRepository } from './git-repository.ts';
import { GitTree } from './git-tree.ts';
import { remoteRevision } from './remote-revision.ts';

export interface GitSourceOptions {
  readonly url: string;
  readonly ref?: string | undefined;
  readonly path?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly host?: WebHostKind | undefined;
  readonly token?: (() => string) | undefined;
  readonly username?: string | undefined;
}

/**
 * A git repository as a source. Its revision is the commit; an unchanged one is neither fetched nor read.
 *
 * @throws {Error} when the address, the ref or the path is not safe or makes no sense.
 */
export function gitSource(options: GitSourceOptions): Source {
  const address = parseGitAddress(options.url);
  const ref = options.ref === undefined ? undefined : checkRef(options.ref);
  const folder = treePath(options.path ?? '');
  if (folder === undefined) {
    throw new Error(`the path "${String(options.path)}" does not lie inside the repository`);
  }
  const { token, username } = options;
  if (token && address.protocol !== 'https' && !isLoopback(address.hostname)) {
    throw new Error(`the token would travel unprotected to ${address.url}; use its https address`);
  }
  return {
    id: `git:${address.url}${ref === undefined ? '' : `@${ref}`}${folder === '' ? '' : `/${folder}`}`,
    variant: JSON.stringify([options.include, options.host]),
    async open({ cacheFolder, previousRevision, signal, logger }) {
      const settings: GitSettings = { address, token, username, signal };
      const revision = await remoteRevision(settings, ref);
      const repository = new GitRepository(settings, path.join(cacheFolder, 'repository.git'));
      if (revision.commit !== previousRevision) {
        await repository.fetchCommit(revision.commit, revision.ref);
      }
      const web =
        address.web === undefined
          ? undefined
          : webFolder({ repository: address.web, ref: revision.name, host: options.host });
      return new GitTree({
        repository,
        revision,
        url: address.url,
        folder,
        include: options.include,
        web,
        logger,
      });
    },
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
