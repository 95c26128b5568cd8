/** What somebody types, and what they want to see first. */
export interface RelevanceQuery {
  readonly group: string;
  readonly query: string;
  /** Canonical references, any of which answers it. */
  readonly wanted: readonly string[];
  /** Kept apart while weights are chosen: says how well they do on what they were not chosen for. */
  readonly heldOut: boolean;
}

/** Queries by group. Of each group every second query is held out. */
export function relevanceQueries(
  groups: Readonly<Record<string, readonly (readonly [query: string, ...wanted: string[]])[]>>,
): readonly RelevanceQuery[] {
  return Object.entries(groups).flatMap(([group, queries]) =>
    queries.map(([query, ...wanted], index) => ({ group, query, wanted, heldOut: index % 2 === 1 })),
  );
}
