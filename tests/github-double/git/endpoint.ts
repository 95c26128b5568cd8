import type { IncomingMessage } from 'node:http';
import type { Faults } from '../faults/faults.ts';
import { repositoryFaultAnswer } from '../faults/repository-fault.ts';
import { failure, type Answer } from '../http/answer.ts';
import type { Caller } from '../http/caller.ts';
import { fullName } from '../world/repository.ts';
import type { World } from '../world/world.ts';
import type { GitFolders } from './git-folders.ts';
import { runHttpBackend } from './http-backend.ts';

const ADDRESS = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/;

/** What the endpoint works with. */
export interface GitContext {
  readonly world: World;
  readonly url: string;
  readonly folders: GitFolders;
  readonly faults: Faults;
  now(): Date;
}

/** Answers git's smart protocol: clone, fetch and push. */
export async function answerGit(
  { world, url, folders, faults, now }: GitContext,
  caller: Caller,
  request: IncomingMessage,
): Promise<Answer> {
  const { pathname, search } = new URL(request.url ?? '/', url);
  const [, name = '', path = ''] = ADDRESS.exec(pathname) ?? [];
  const isPush = path === '/git-receive-pack' || search.includes('git-receive-pack');
  const repository = world.repository(name, { followRenames: true });
  if (caller.kind === 'anonymous' && (isPush || repository?.visibility !== 'PUBLIC')) {
    return {
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="GitHub"' },
      body: 'No anonymous access.',
    };
  }
  if (repository === undefined || !caller.sees(repository)) {
    return { status: 404, body: 'Repository not found.' };
  }
  const fault = faults.meet(fullName(repository));
  if (fault) return repositoryFaultAnswer(fault, fullName(repository), url);
  if (fullName(repository).toLowerCase() !== name.toLowerCase()) {
    return { status: 301, headers: { location: `${url}/${fullName(repository)}.git${path}${search}` } };
  }
  if (isPush && (!caller.writes(repository) || repository.isArchived)) {
    return failure(403, 'This repository may not be pushed to.');
  }
  const user = caller.kind === 'anonymous' ? undefined : caller.user.login;
  const run = (folder: string): Promise<Answer> =>
    runHttpBackend({ folder, path, query: search.slice(1), user, request });
  if (!isPush) return folders.use(repository, run);
  return folders.receive(repository, run, () => {
    world.pushed(repository, now());
  });
}
