import type { CheckedQuery } from './check-query.ts';

/** One entity as a query sees it. */
export interface QueryRecord {
  /**
   * The values of a field, by its name in `QueryFields`: words as written, references in canonical form, labels and
   * annotations as `key=value`, `text` as title and name, `is` and `has` as the choices that apply.
   */
  readonly values: (field: string) => readonly string[];
  /** What the entity of a reference is called. */
  readonly titleOf?: (ref: string) => string | undefined;
}

/** Whether an entity satisfies every term of a query. */
export function matchesQuery({ checked }: CheckedQuery, record: QueryRecord): boolean {
  return checked.every(({ term, field, test }) => {
    const titleOf = field.shape === 'reference' ? record.titleOf : undefined;
    const hit = record.values(field.name).some((value) => test(value, titleOf?.(value)));
    return hit !== term.isNegated;
  });
}
