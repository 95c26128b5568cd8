import { DEFAULT_NAMESPACE } from '../model/entity-ref.ts';
import type { ApiDefinitionFile } from '../plugin/source-repository.ts';
import { guessType, type TypeGuess } from '../register/guess-type.ts';
import type { SnapshotRepository } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { partsOf } from './href.ts';
import type { Neighbour } from './neighbour.ts';
import { registerHref } from './register-href.ts';
import { neighbourOf } from './resolve-neighbour.ts';
import { safeUrl } from './safe-url.ts';

/** Rows on one page of a list of repositories. */
export const REPOSITORIES_A_PAGE = 100;

/** What every list shows of a repository. */
export interface RepositoryName {
  /** `<owner>/<name>`, on one line. */
  readonly name: string;
  /** Its page on the host, where a link to it is safe. */
  readonly href?: string | undefined;
}

/** A repository without a descriptor. */
export interface UnregisteredRow extends RepositoryName {
  readonly repository: SnapshotRepository;
  readonly description: string;
  readonly guess: TypeGuess;
  /** By CODEOWNERS. */
  readonly owner?: Neighbour | undefined;
  /** The page that registers it. */
  readonly register: string;
}

/** A file that describes an API and that no entity uses. */
export interface DefinitionRow extends RepositoryName {
  readonly path: string;
  /** The file's page on the host. */
  readonly file?: string | undefined;
  readonly type: ApiDefinitionFile['type'];
  /** The page that registers it. */
  readonly register: string;
}

/** A repository that a source could not read. */
export interface UnreadableRow extends RepositoryName {
  readonly reason: string;
  readonly remedy: string;
}

/** What is left to register, in the order of source and name. */
export interface RepositoriesView {
  readonly unregistered: readonly UnregisteredRow[];
  readonly definitions: readonly DefinitionRow[];
  readonly unreadable: readonly UnreadableRow[];
}

const made = new WeakMap<CatalogView, RepositoriesView>();

/** What is left to register. Made once for a catalog. */
export function repositoriesView(catalog: CatalogView): RepositoriesView {
  const known = made.get(catalog);
  if (known) return known;
  const repositories = catalog.snapshot.repositories ?? [];
  const readable = repositories.filter(({ unreadable }) => !unreadable);
  const view = {
    unregistered: readable
      .filter(({ descriptors }) => descriptors.length === 0)
      .map((repository) => unregisteredRow(catalog, repository)),
    definitions: readable.flatMap((repository) =>
      repository.definitions.map((definition) => definitionRow(catalog, repository, definition)),
    ),
    unreadable: repositories.flatMap((repository) =>
      repository.unreadable
        ? [
            {
              ...nameOf(repository),
              reason: displayLine(repository.unreadable.reason, 400),
              remedy: displayLine(repository.unreadable.remedy, 400),
            },
          ]
        : [],
    ),
  };
  made.set(catalog, view);
  return view;
}

function unregisteredRow(catalog: CatalogView, repository: SnapshotRepository): UnregisteredRow {
  const { owner } = repository;
  return {
    ...nameOf(repository),
    repository,
    description: displayLine(repository.description ?? '', 160),
    guess: guessType(repository.files),
    ...(owner !== undefined && { owner: neighbourOf(catalog, canonical(owner)) }),
    register: registerHref(catalog.hrefs.base, repository.url),
  };
}

function definitionRow(
  catalog: CatalogView,
  repository: SnapshotRepository,
  { path, type }: ApiDefinitionFile,
): DefinitionRow {
  const { url, branch } = repository;
  const address = [url, 'blob', ...(branch ?? '').split('/'), ...path.split('/')];
  const file =
    branch === undefined
      ? undefined
      : safeUrl(
          [url, ...address.slice(1).map((segment) => encodeURIComponent(segment.toWellFormed()))].join('/'),
        );
  return {
    ...nameOf(repository),
    path: displayLine(path, 200),
    type,
    ...(file !== undefined && { file }),
    register: registerHref(catalog.hrefs.base, url, path),
  };
}

function nameOf({ name, url }: SnapshotRepository): RepositoryName {
  const href = safeUrl(url);
  return { name: displayLine(name, 200), ...(href !== undefined && { href }) };
}

function canonical(ref: string): string {
  const { kind, namespace, name } = partsOf(ref);
  return kind === '' ? ref : `${kind}:${namespace || DEFAULT_NAMESPACE}/${name}`.toLowerCase();
}
