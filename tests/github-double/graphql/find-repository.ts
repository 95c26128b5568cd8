import { noRepository } from './api-error.ts';
import type { Scope } from './scope.ts';
import { repositorySource, type RepositorySource } from './source.ts';

/**
 * The repository of a full name.
 *
 * @throws {ApiError} when there is none, or the caller may not read it.
 */
export function findRepository(scope: Scope, name: string, followRenames: boolean): RepositorySource {
  const repository = scope.world.repository(name, { followRenames });
  if (repository === undefined) throw noRepository(name);
  scope.guard(repository);
  return repositorySource(repository);
}
