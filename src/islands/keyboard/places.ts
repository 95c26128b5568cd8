import { mine } from '#text/mine';
import { shell } from '#text/shell';

/** A place that two keys lead to: `g`, then `key`. */
export interface Place {
  readonly key: string;
  /** Address below the portal's root. */
  readonly path: string;
  readonly title: string;
}

/** Places of the portal that the keyboard goes to. */
export const PLACES: readonly Place[] = [
  { key: 'h', path: '', title: shell.home },
  { key: 'c', path: 'catalog/', title: shell.catalog },
  { key: 'g', path: 'catalog-graph/', title: shell.graph },
  { key: 's', path: 'search/', title: shell.search },
  { key: 'p', path: 'health/', title: shell.health },
  { key: 'r', path: 'register/', title: shell.register },
  { key: 'm', path: 'me/', title: mine.title },
];
