import type { FieldTerm, Query, QueryTerm, QueryValue } from './query.ts';
import { fieldKey } from './query-fields.ts';

/** A value to put into a query. */
export type NewValue = Pick<QueryValue, 'text' | 'isPrefix'>;

const NOWHERE = { start: 0, end: 0 };

/** The values that a query asks of a field, in all its terms that are not negated. */
export function askedValues({ terms }: Query, field: string): readonly QueryValue[] {
  return terms.filter((term) => isOf(term, field)).flatMap((term) => term.values);
}

/**
 * The query with a value asked of a field, or no longer asked when `isAsked` says that it is. A value joins the field's
 * first term that is not negated, so that it widens the choice.
 */
export function toggleValue(
  query: Query,
  field: string,
  value: string,
  isAsked: (asked: QueryValue) => boolean,
): Query {
  if (askedValues(query, field).some(isAsked)) {
    return {
      terms: query.terms.flatMap((term): QueryTerm[] =>
        isOf(term, field) ? without(term, isAsked) : [term],
      ),
    };
  }
  const added = { text: value, isPrefix: false, span: NOWHERE };
  const joined = query.terms.find((term): term is FieldTerm => isOf(term, field));
  if (joined) {
    return {
      terms: query.terms.map((term) =>
        term === joined ? { ...joined, values: [...joined.values, added] } : term,
      ),
    };
  }
  const term: FieldTerm = {
    kind: 'field',
    isNegated: false,
    field,
    fieldSpan: NOWHERE,
    values: [added],
    span: NOWHERE,
  };
  return { terms: [...query.terms, term] };
}

/** The query without one of its terms. */
export function dropTerm({ terms }: Query, dropped: QueryTerm): Query {
  return { terms: terms.filter((term) => term !== dropped) };
}

/** The query without the terms of a field that are not negated. */
export function dropField({ terms }: Query, field: string): Query {
  return { terms: terms.filter((term) => !isOf(term, field)) };
}

function isOf(term: QueryTerm, field: string): term is FieldTerm {
  return term.kind === 'field' && !term.isNegated && fieldKey(term.field) === fieldKey(field);
}

function without(term: FieldTerm, isAsked: (value: QueryValue) => boolean): FieldTerm[] {
  const values = term.values.filter((value) => !isAsked(value));
  return values.length > 0 ? [{ ...term, values }] : [];
}
