import { repositoryFaultAnswer, ssoHeader } from '../faults/repository-fault.ts';
import { failure } from '../http/answer.ts';
import { fullName, type Repository } from '../world/repository.ts';
import { RestError } from './rest-error.ts';
import type { RestRequest } from './rest-request.ts';

/**
 * The repository that a path names.
 *
 * @throws {RestError} when it is not there, has moved, or may not be read.
 */
export function findRepository({ github, caller, params }: RestRequest): Repository {
  const asked = `${params['owner'] ?? ''}/${params['repo'] ?? ''}`;
  const repository = github.world.repository(asked, { followRenames: true });
  if (!repository || !caller.sees(repository)) throw new RestError(failure(404, 'Not Found'));
  const name = fullName(repository);
  if (name.toLowerCase() !== asked.toLowerCase()) throw new Moved(repository.id);
  const fault = github.faults.meet(name);
  if (fault) throw new RestError(repositoryFaultAnswer(fault, name, github.url));
  const { owner } = repository;
  if (owner.kind === 'Organization' && owner.ssoRequired) {
    const message =
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
    throw new RestError(failure(403, message, { 'x-github-sso': ssoHeader(github.url, name) }));
  }
  return repository;
}

/** As `findRepository`, for a change. @throws {RestError} also when the caller may not write. */
export function findWritable(request: RestRequest): Repository {
  const repository = findRepository(request);
  if (!request.caller.writes(repository)) {
    throw new RestError(failure(403, 'Resource not accessible by integration'));
  }
  if (repository.isArchived) {
    throw new RestError(failure(403, 'Repository was archived so is read-only.'));
  }
  return repository;
}

/** The repository has another name now. */
export class Moved extends Error {
  readonly id: number;

  constructor(id: number) {
    super('the repository has moved');
    this.id = id;
  }
}
