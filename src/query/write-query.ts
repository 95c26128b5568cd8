import type { Query, QueryTerm, QueryValue } from './query.ts';

const PLAIN = /^[^\s",*\\-][^\s",*\\]*$/;

/** The text of a query; reading it again gives the same terms. */
export function writeQuery({ terms }: Query): string {
  return terms.map(writeTerm).join(' ');
}

/** The text of one term. */
export function writeTerm(term: QueryTerm): string {
  const minus = term.isNegated ? '-' : '';
  if (term.kind === 'text') return minus + writeText(term.text);
  return `${minus}${term.field}:${term.values.map(writeValue).join(',')}`;
}

/** A value as it stands behind a field, in quotes where it needs them. */
export function writeValue({ text, isPrefix }: Pick<QueryValue, 'text' | 'isPrefix'>): string {
  const star = isPrefix ? '*' : '';
  return (PLAIN.test(text) || (isPrefix && text === '') ? text : quoted(text)) + star;
}

/** Free text must not read as a field or as a negation. */
function writeText(text: string): string {
  return PLAIN.test(text) && !text.includes(':') ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
