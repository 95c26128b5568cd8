import type { ListedRepository } from './listed-repository.ts';

/** Which repositories are looked at: Backstage's options of the same names. */
export interface RepositoryFilters {
  /** Branch that is read; repositories without it are left out. Each one's default branch when absent. */
  readonly branch?: string | undefined;
  /** Regular expression for the whole name. */
  readonly repository?: string | undefined;
  /** @default true */
  readonly allowForks?: boolean | undefined;
  /** @default false */
  readonly allowArchived?: boolean | undefined;
  readonly topic?:
    | { readonly include?: readonly string[] | undefined; readonly exclude?: readonly string[] | undefined }
    | undefined;
  readonly visibility?: readonly ('public' | 'internal' | 'private')[] | undefined;
}

/**
 * Tells whether a repository is looked at, as Backstage's provider does (GithubEntityProvider.ts, lib/util.ts).
 *
 * @throws {Error} when `repository` is no regular expression.
 */
export function repositoryFilter(filters: RepositoryFilters = {}): (repository: ListedRepository) => boolean {
  const { allowForks = true, allowArchived = false, topic = {}, visibility = [] } = filters;
  const name = filters.repository === undefined ? undefined : wholeName(filters.repository);
  const include = topic.include ?? [];
  const exclude = topic.exclude ?? [];
  return (repository) =>
    (allowArchived || !repository.isArchived) &&
    (allowForks || !repository.isFork) &&
    (name === undefined || name.test(repository.name)) &&
    (visibility.length === 0 || visibility.includes(repository.visibility)) &&
    (include.length === 0 || repository.topics.some((one) => include.includes(one))) &&
    !repository.topics.some((one) => exclude.includes(one));
}

function wholeName(pattern: string): RegExp {
  try {
    return new RegExp(`${pattern.startsWith('^') ? '' : '^'}${pattern}${pattern.endsWith('$') ? '' : '$'}`);
  } catch {
    throw new Error(`filters.repository: "${pattern}" is no regular expression`);
  }
}
