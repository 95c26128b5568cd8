import { text } from '#text';

/** A place that two keys lead to: `g`, then `key`. */
export interface Place {
  readonly key: string;
  /** Address below the portal's root. */
  readonly path: string;
  readonly title: string;
}

/** Places of the portal that the keyboard goes to. */
export const PLACES: readonly Place[] = [
  { key: 'h', path: '', title: text.shell.home },
  { key: 'c', path: 'catalog/', title: text.shell.catalog },
  { key: 'g', path: 'catalog-graph/', title: text.shell.graph },
  { key: 's', path: 'search/', title: text.shell.search },
  { key: 'p', path: 'health/', title: text.shell.health },
  { key: 'm', path: 'me/', title: text.mine.title },
];
