import { nearestWord } from '../problems/did-you-mean.ts';
import type { FieldTerm, QueryFault, QueryTerm } from './query.ts';
import { TEXT_FIELD, type QueryField, type QueryFields } from './query-fields.ts';
import { readQuery } from './read-query.ts';
import { valueTest, type ValueTest } from './value-test.ts';

/** A term that means something: its field is known, its values are compared by `test`. */
export interface CheckedTerm {
  readonly term: QueryTerm;
  readonly field: QueryField;
  /** Whether a value of the field is one of those asked for. Negation is left to `isNegated` of the term. */
  readonly test: ValueTest;
}

/** A query ready to be answered. Terms with a fault are not among `checked`. */
export interface CheckedQuery {
  readonly terms: readonly QueryTerm[];
  readonly checked: readonly CheckedTerm[];
  readonly faults: readonly QueryFault[];
}

/** Reads a query and finds what its terms mean among the fields of the portal. */
export function checkQuery(text: string, fields: QueryFields): CheckedQuery {
  const { query, faults } = readQuery(text);
  const found: QueryFault[] = [...faults];
  const checked = query.terms.flatMap((term): CheckedTerm[] => {
    if (term.kind === 'text') {
      const value = { text: term.text, isPrefix: false };
      return [{ term, field: TEXT_FIELD, test: valueTest(TEXT_FIELD, [value]) }];
    }
    const field = fields.find(term.field);
    if (!field) {
      const nearest = nearestWord(
        term.field,
        fields.all.map(({ name }) => name),
      );
      found.push({ kind: 'unknown-field', field: term.field, nearest, span: term.fieldSpan });
      return [];
    }
    const wrong = wrongChoice(term, field);
    if (wrong) found.push(wrong);
    return wrong || term.values.length === 0 ? [] : [{ term, field, test: valueTest(field, term.values) }];
  });
  return { terms: query.terms, checked, faults: found.sort((a, b) => a.span.start - b.span.start) };
}

function wrongChoice(term: FieldTerm, { name, choices }: QueryField): QueryFault | undefined {
  if (!choices) return undefined;
  const known = new Set(choices.map((choice) => choice.toLowerCase()));
  const wrong = term.values.find(({ text }) => !known.has(text.toLowerCase()));
  if (!wrong) return undefined;
  const nearest = nearestWord(wrong.text, choices);
  return { kind: 'unknown-choice', field: name, value: wrong.text, nearest, choices, span: wrong.span };
}
