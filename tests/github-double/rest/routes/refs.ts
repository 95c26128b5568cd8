import { failure, type Answer } from '../../http/answer.ts';
import { nodeId } from '../../world/node-id.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { findRepository, findWritable } from '../find-repository.ts';
import { listAnswer } from '../page.ts';
import { RestError } from '../rest-error.ts';
import type { Routes } from '../rest-request.ts';

export const refRoutes: Routes = {
  'GET /repos/{owner}/{repo}/git/ref/{ref}': (request): Answer => {
    const repository = findRepository(request);
    const ref = `refs/${request.params['ref'] ?? ''}`;
    if (!repository.git.refs.has(ref)) throw new RestError(failure(404, 'Not Found'));
    return { status: 200, body: refView(request.github.url, repository, ref) };
  },
  'GET /repos/{owner}/{repo}/branches': (request) => {
    const repository = findRepository(request);
    const api = `${request.github.url}/api/v3/repos/${fullName(repository)}`;
    const branches = [...repository.git.refs].filter(([ref]) => ref.startsWith('refs/heads/'));
    const path = `/repos/${fullName(repository)}/branches`;
    return listAnswer(branches, request, path, ([ref, sha]) => ({
      name: ref.slice('refs/heads/'.length),
      commit: { sha, url: `${api}/commits/${sha}` },
      protected: false,
    }));
  },
  'POST /repos/{owner}/{repo}/git/refs': (request) => {
    const { body, github } = request;
    const repository = findWritable(request);
    const [ref, sha] = [String(body['ref']), String(body['sha'])];
    if (!/^refs\/.+\/.+/.test(ref) && !/^refs\/(?:heads|tags)\/.+/.test(ref)) {
      throw new RestError(failure(422, `Reference does not exist`));
    }
    if (repository.git.refs.has(ref)) throw new RestError(failure(422, 'Reference already exists'));
    if (!repository.git.object(sha)) throw new RestError(failure(422, 'Object does not exist'));
    repository.git.setRef(ref, sha);
    github.world.pushed(repository, github.now());
    return { status: 201, body: refView(github.url, repository, ref) };
  },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': (request) => {
    const { body, github, params } = request;
    const repository = findWritable(request);
    const ref = `refs/${params['ref'] ?? ''}`;
    const sha = String(body['sha']);
    if (!repository.git.refs.has(ref)) throw new RestError(failure(422, 'Reference does not exist'));
    if (!repository.git.object(sha)) throw new RestError(failure(422, 'Object does not exist'));
    repository.git.setRef(ref, sha);
    github.world.pushed(repository, github.now());
    return { status: 200, body: refView(github.url, repository, ref) };
  },
};

function refView(url: string, repository: Repository, ref: string) {
  const api = `${url}/api/v3/repos/${fullName(repository)}/git`;
  const sha = repository.git.refs.get(ref) ?? '';
  const type = repository.git.object(sha)?.type ?? 'commit';
  return {
    ref,
    node_id: nodeId('Ref', repository.id, ref),
    url: `${api}/${ref}`,
    object: { type, sha, url: `${api}/${type}s/${sha}` },
  };
}
