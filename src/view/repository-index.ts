import type { SnapshotRepository } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { REPOSITORIES_A_PAGE, repositoriesView } from './repositories-view.ts';
import { wordDictionary, type WordDictionary } from './word-dictionary.ts';

/** `repositories.json`: what can be registered as columns, repositories without a descriptor first. */
export interface RepositoryIndex {
  /** How many have no descriptor: the first rows. The rest have API definitions that no entity uses. */
  readonly unregistered: number;
  /** `<owner>/<name>` of every row. */
  readonly names: readonly string[];
  /** The address of every row without its name: `https://github.com`. */
  readonly places: WordDictionary;
  /** Of the repositories without a descriptor, as the columns below. Short; empty where there is none. */
  readonly descriptions: readonly string[];
  readonly types: WordDictionary;
  /** What the type was guessed from: `<reason> <file>`. */
  readonly reasons: WordDictionary;
  /** Canonical references by CODEOWNERS. */
  readonly owners: WordDictionary;
  /** Titles of those owners that the catalog has. */
  readonly titles: Readonly<Record<string, string>>;
  /** Rows in each file of details: `repositories/<number>.json`, counted from 0. */
  readonly detailsSize: number;
}

/** `repositories/<number>.json`: all that is known of some rows of the index. */
export type RepositoryDetails = readonly SnapshotRepository[];

/** What can be registered, as the browser filters and offers it. */
export function repositoryIndex(catalog: CatalogView): RepositoryIndex {
  const { unregistered } = repositoriesView(catalog);
  const all = registrable(catalog);
  const owners = unregistered.flatMap(({ owner }) =>
    owner?.href === undefined ? [] : [[owner.ref, owner.title] as const],
  );
  return {
    unregistered: unregistered.length,
    names: all.map(({ name }) => name),
    places: wordDictionary(all, ({ url, name }) =>
      url.endsWith(`/${name}`) ? url.slice(0, -name.length - 1) : url,
    ),
    descriptions: unregistered.map(({ description }) => description),
    types: wordDictionary(unregistered, ({ guess }) => guess.type),
    reasons: wordDictionary(
      unregistered,
      ({ guess }) => guess.because && `${guess.because.reason} ${guess.because.file}`,
    ),
    owners: wordDictionary(unregistered, ({ owner }) => owner?.ref),
    titles: Object.fromEntries(owners),
    detailsSize: REPOSITORIES_A_PAGE,
  };
}

/** The rows of the index in files of details. */
export function repositoryDetails(catalog: CatalogView): RepositoryDetails[] {
  const all = registrable(catalog);
  return Array.from({ length: Math.ceil(all.length / REPOSITORIES_A_PAGE) }, (_, number) =>
    all.slice(number * REPOSITORIES_A_PAGE, (number + 1) * REPOSITORIES_A_PAGE),
  );
}

function registrable(catalog: CatalogView): SnapshotRepository[] {
  const { unregistered } = repositoriesView(catalog);
  const rest = (catalog.snapshot.repositories ?? []).filter(
    ({ descriptors, definitions, unreadable }) =>
      descriptors.length > 0 && definitions.length > 0 && !unreadable,
  );
  return [...unregistered.map(({ repository }) => repository), ...rest];
}
