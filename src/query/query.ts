/** A stretch of a query's text, in UTF-16 units; `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One value of a field. */
export interface QueryValue {
  /** What was written, without quotes and without the `*` at its end. */
  readonly text: string;
  /** Whether a `*` at the end asks for everything that begins with the text. */
  readonly isPrefix: boolean;
  readonly span: Span;
}

/** `owner:team-a`, `type:service,website`, `-lifecycle:deprecated`: entities that have one of the values. */
export interface FieldTerm {
  readonly kind: 'field';
  readonly isNegated: boolean;
  /** As written. */
  readonly field: string;
  readonly fieldSpan: Span;
  readonly values: readonly QueryValue[];
  readonly span: Span;
}

/** A word or `"a phrase"` that title or name must contain. */
export interface TextTerm {
  readonly kind: 'text';
  readonly isNegated: boolean;
  readonly text: string;
  readonly span: Span;
}

export type QueryTerm = FieldTerm | TextTerm;

/** A query as written: entities must satisfy every term. */
export interface Query {
  readonly terms: readonly QueryTerm[];
}

/** What is wrong with a query, and where. A term with a fault matters no further; the others do. */
export type QueryFault =
  | { readonly kind: 'unclosed-quote'; readonly span: Span }
  | { readonly kind: 'missing-value'; readonly field: string; readonly span: Span }
  | {
      readonly kind: 'unknown-field';
      readonly field: string;
      readonly nearest?: string | undefined;
      readonly span: Span;
    }
  | {
      readonly kind: 'unknown-choice';
      readonly field: string;
      readonly value: string;
      readonly nearest?: string | undefined;
      readonly choices: readonly string[];
      readonly span: Span;
    };
