import type { QueryField, QueryFields } from './query-fields.ts';
import { readQuery } from './read-query.ts';
import { writeValue } from './write-query.ts';

/** A value that entities have, as completion offers it. */
export interface KnownValue {
  /** What to write, for example `group:default/ledger` or `java`. */
  readonly value: string;
  /** What a reference's entity is called. */
  readonly title?: string;
  /** How many entities have it, where that is known. */
  readonly count?: number;
}

/** What a query may be completed from. */
export interface QueryVocabulary {
  readonly fields: QueryFields;
  /** The values of a field, the most frequent first. */
  readonly values: (field: QueryField) => readonly KnownValue[];
}

/** One way to go on. */
export interface Suggestion {
  readonly kind: 'field' | 'value';
  /** What replaces the completed stretch. */
  readonly insert: string;
  readonly label: string;
  /** What the entity of a reference is called, where it is not the label. */
  readonly title?: string | undefined;
  /** How many entities have the value. */
  readonly count?: number | undefined;
}

/** What could stand in a stretch of the query. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}

const MOST = 12;
/** Fields whose values are offered when only a word was typed. */
const BARE = ['kind', 'type', 'owner', 'system', 'tag', 'lifecycle'];

/** What could stand where the cursor is: a field, or a value of the field that it stands in. */
export function completeQuery(text: string, cursor: number, vocabulary: QueryVocabulary): Completion {
  const { terms } = readQuery(text).query;
  const term = terms.find(({ span }) => span.start < cursor && cursor <= span.end);
  if (term?.kind === 'field' && cursor > term.fieldSpan.end) {
    const field = vocabulary.fields.find(term.field);
    const at = term.values.find(({ span }) => span.start <= cursor && cursor <= span.end);
    const [start, end] = at ? [at.span.start, at.span.end] : [cursor, cursor];
    if (!field) return { start, end, suggestions: [] };
    const taken = new Set(
      term.values.filter((value) => value !== at).map((value) => value.text.toLowerCase()),
    );
    const typed = typedText(text.slice(start, cursor));
    return { start, end, suggestions: valueSuggestions(vocabulary, field, typed, taken) };
  }
  const start = term ? term.span.start + (term.isNegated ? 1 : 0) : cursor;
  const end = term ? (term.kind === 'field' ? term.fieldSpan.end + 1 : term.span.end) : cursor;
  const typed = typedText(text.slice(start, cursor));
  const fields = fieldSuggestions(vocabulary, typed);
  const values = typed === '' || term?.kind === 'field' ? [] : bareSuggestions(vocabulary, typed);
  return { start, end, suggestions: [...fields, ...values].slice(0, MOST) };
}

function typedText(text: string): string {
  return text.replace(/["\\]/g, '').replace(/\*$/, '').toLowerCase();
}

function fieldSuggestions({ fields }: QueryVocabulary, typed: string): Suggestion[] {
  return fields.all
    .filter(({ name, isRelation }) => name.toLowerCase().startsWith(typed) && (typed !== '' || !isRelation))
    .map(({ name }) => ({ kind: 'field', insert: `${name}:`, label: `${name}:` }));
}

function valueSuggestions(
  vocabulary: QueryVocabulary,
  field: QueryField,
  typed: string,
  taken: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const known = vocabulary.values(field).filter(({ value }) => !taken.has(value.toLowerCase()));
  const ranked = [
    ...begin(known, typed),
    ...known.filter((value) => !begins(value, typed) && contains(value, typed)),
  ];
  return ranked.slice(0, MOST).map(({ value, title, count }) => ({
    kind: 'value',
    insert: writeValue({ text: value, isPrefix: false }),
    label: value,
    title,
    count,
  }));
}

function bareSuggestions(vocabulary: QueryVocabulary, typed: string): Suggestion[] {
  return BARE.flatMap((name) => {
    const field = vocabulary.fields.find(name);
    if (!field) return [];
    return begin(vocabulary.values(field), typed)
      .slice(0, 3)
      .map(({ value, title, count }): Suggestion => {
        const insert = `${name}:${writeValue({ text: value, isPrefix: false })}`;
        return { kind: 'value', insert, label: insert, title, count };
      });
  });
}

function begin(known: readonly KnownValue[], typed: string): KnownValue[] {
  return known.filter((value) => begins(value, typed));
}

function begins({ value, title }: KnownValue, typed: string): boolean {
  const lower = value.toLowerCase();
  return (
    lower.startsWith(typed) ||
    afterNamespace(lower).startsWith(typed) ||
    title?.toLowerCase().startsWith(typed) === true
  );
}

function contains({ value, title }: KnownValue, typed: string): boolean {
  return value.toLowerCase().includes(typed) || title?.toLowerCase().includes(typed) === true;
}

/** The name of a reference: people begin with it. */
function afterNamespace(value: string): string {
  return value.slice(value.lastIndexOf('/') + 1);
}
