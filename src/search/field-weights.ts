/** How much a word counts in a field of a search record, compared with one in its text. */
export const FIELD_WEIGHTS = { title: 6, name: 5, tags: 3 } as const;
