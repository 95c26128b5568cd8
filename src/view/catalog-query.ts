import { writeValue } from '../query/index.ts';
import type { Hrefs } from './href.ts';

/** One condition of a query: `kind:component`, `partOf:system:default/payments`. Several values mean any of them. */
export interface QueryTerm {
  readonly field: string;
  readonly values: readonly string[];
}

/** A query of the catalog in its own grammar, each value quoted where it must be. */
export function queryText(terms: readonly QueryTerm[]): string {
  return terms
    .map(
      ({ field, values }) =>
        `${field}:${values.map((text) => writeValue({ text: text.toWellFormed(), isPrefix: false })).join(',')}`,
    )
    .join(' ');
}

/** The catalog narrowed down to what a query finds. */
export function queryHref(hrefs: Hrefs, terms: readonly QueryTerm[]): string {
  return `${hrefs.page('catalog/')}?q=${encodeURIComponent(queryText(terms))}`;
}
