import type { SourceRepository } from '../../../src/plugin/source-repository.ts';
import type { RepositoryRecord } from '../cache/repository-record.ts';
import { isFolder } from '../files/git-object.ts';
import { fullNameOf } from '../listing/listed-repository.ts';
import type { SweptRepository } from '../sweep/sweep.ts';
import { apiDefinitions } from './api-definitions.ts';

/** Names near the root that are told of a repository. */
const MOST_FILES = 100;

/** What the portal is told of a repository. */
export function sourceRepository(repository: SweptRepository, owner: string | undefined): SourceRepository {
  const { record, branch, description, homepage, unreadable } = repository;
  const descriptors = record?.descriptors ?? [];
  const near = record ? namesNearRoot(record) : [];
  const files = near.filter((path) => !path.endsWith('/'));
  return {
    name: fullNameOf(repository),
    url: repository.url,
    ...(branch !== undefined && { branch }),
    ...(description !== undefined && { description }),
    ...(homepage !== undefined && { homepage }),
    topics: repository.topics,
    visibility: repository.visibility,
    descriptors,
    // Where nothing is to be guessed, a file more or less is no news.
    files: descriptors.length > 0 ? [] : near.slice(0, MOST_FILES).sort(),
    ...(owner !== undefined && { owner }),
    definitions: apiDefinitions(files),
    ...(unreadable && { unreadable }),
  };
}

/** Files and folders by path, folders with a slash at the end: those at the root first. */
function namesNearRoot({ objects }: RepositoryRecord): readonly string[] {
  const depth = (path: string): number => (path === '' ? 0 : path.split('/').length);
  const folders = Object.entries(objects)
    .filter(([path, object]) => depth(path) < 2 && isFolder(object))
    .sort(([a], [b]) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return folders.flatMap(([path, folder]) => {
    if (!isFolder(folder)) return [];
    const names = [...folder.files, ...(folder.links ?? []), ...folder.folders.map((name) => `${name}/`)];
    return names.sort().map((name) => (path === '' ? name : `${path}/${name}`));
  });
}
