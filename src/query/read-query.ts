import type { Query, QueryFault, QueryTerm, QueryValue, Span } from './query.ts';
import { QueryReader } from './query-reader.ts';

/** A query with what is wrong with the way it is written. */
export interface ReadQuery {
  readonly query: Query;
  readonly faults: readonly QueryFault[];
}

const FIELD = /^[A-Za-z][\w.-]*(?=:)/;

/** Reads the text of a query. Every text is a query: what is badly written stands among the faults. */
export function readQuery(text: string): ReadQuery {
  const reader = new QueryReader(text);
  const terms: QueryTerm[] = [];
  for (;;) {
    reader.skipSpace();
    if (reader.isAtEnd) break;
    const term = readTerm(reader);
    if (term) terms.push(term);
  }
  return { query: { terms }, faults: reader.faults };
}

function readTerm(reader: QueryReader): QueryTerm | undefined {
  const start = reader.position;
  const isNegated = reader.take('-') && !reader.isAtSpace;
  const field = FIELD.exec(reader.rest)?.[0];
  if (field === undefined) return readText(reader, start, isNegated);
  const fieldSpan: Span = { start: reader.position, end: reader.position + field.length };
  reader.position = fieldSpan.end + 1;
  const values = readValues(reader);
  const span = { start, end: reader.position };
  if (values.length === 0) reader.faults.push({ kind: 'missing-value', field, span });
  return { kind: 'field', isNegated, field, fieldSpan, values, span };
}

function readValues(reader: QueryReader): QueryValue[] {
  const values: QueryValue[] = [];
  do {
    const value = reader.readValue(',');
    if (value) values.push(value);
  } while (reader.take(','));
  return values;
}

function readText(reader: QueryReader, start: number, isNegated: boolean): QueryTerm | undefined {
  const value = reader.readValue('');
  const text = `${value?.text ?? ''}${value?.isPrefix ? '*' : ''}`;
  if (text === '') return undefined;
  return { kind: 'text', isNegated, text, span: { start, end: reader.position } };
}
