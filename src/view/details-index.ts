import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { descriptionText } from './description.ts';
import { displayLine } from './display-text.ts';
import { WordList } from './word-dictionary.ts';

/**
 * `catalog-details.json`: what a table shows and a query asks only now and then, by row of `catalog-index.json`. It is
 * fetched when a column or a term needs it.
 */
export interface DetailsIndex {
  /** Plain text, cut; empty where there is none. */
  readonly descriptions: readonly string[];
  readonly labels: PairLists;
  readonly annotations: PairLists;
  /** What Locations lead to, by row number. */
  readonly targets: Readonly<Record<string, string>>;
}

/** `key=value` as numbers into a list. */
export interface PairLists {
  readonly values: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Keys whose values differ with every entity and are found elsewhere: only that they are there is told. */
const PLACES = /^backstage\.io\/(?:managed-by-(?:origin-)?location|source-location|view-url|edit-url)$/;

const DESCRIPTION = 160;
const VALUE = 160;

/** The details of all rows. */
export function detailsIndex(catalog: CatalogView): DetailsIndex {
  const rows = catalog.sorted.map(({ entity }) => entity);
  return {
    descriptions: catalog.sorted.map(shortDescription),
    labels: pairLists(rows.map(({ metadata }) => metadata.labels)),
    annotations: pairLists(rows.map(({ metadata }) => metadata.annotations)),
    targets: Object.fromEntries(
      catalog.sorted.flatMap((item, row) => {
        const targets = targetsOf(item);
        return targets === '' ? [] : [[String(row), targets]];
      }),
    ),
  };
}

/** The description in plain text on one line. */
export function shortDescription({ entity }: SnapshotEntity): string {
  return displayLine(descriptionText(entity.metadata.description ?? ''), DESCRIPTION);
}

/** What a Location leads to, on one line; empty for other kinds. */
export function targetsOf({ entity }: SnapshotEntity): string {
  if (entity.kind.toLowerCase() !== 'location') return '';
  const { target, targets } = entity.spec ?? {};
  const all = [target, targets].flat().filter((value) => typeof value === 'string');
  return displayLine(all.join(', '), DESCRIPTION);
}

function pairLists(all: readonly (Readonly<Record<string, string>> | undefined)[]): PairLists {
  const pairs = new WordList();
  const rows = all.map((values) =>
    Object.entries(values ?? {}).map(([key, value]) =>
      pairs.number(`${key}=${PLACES.test(key) ? '' : value.slice(0, VALUE)}`),
    ),
  );
  return { values: pairs.values, rows };
}
