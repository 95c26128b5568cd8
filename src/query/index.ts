export { checkQuery, type CheckedQuery, type CheckedTerm } from './check-query.ts';
export {
  completeQuery,
  type Completion,
  type KnownValue,
  type QueryVocabulary,
  type Suggestion,
} from './complete-query.ts';
export { describeFault, pointAt } from './describe-fault.ts';
export { dropField, dropTerm, toggleValue } from './edit-query.ts';
export { matchesQuery, type QueryRecord } from './match-record.ts';
export type { FieldTerm, Query, QueryFault, QueryTerm, QueryValue, Span, TextTerm } from './query.ts';
export { queryFields, READER_CHOICES, type QueryField, type QueryFields } from './query-fields.ts';
export { valueTest, type ValueTest } from './value-test.ts';
export { writeQuery, writeTerm, writeValue } from './write-query.ts';
