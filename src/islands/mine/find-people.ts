import { fold, type Person } from './people.ts';

/** The people that a text finds: the best `limit` of them, and how many there are. */
export interface FoundPeople {
  readonly shown: readonly Person[];
  readonly total: number;
}

/**
 * Finds people by any parts of their names, in any order. Those with a word that begins as the text does come first,
 * those whose title does before all; otherwise by title, as they are given.
 */
export function findPeople(people: readonly Person[], query: string, limit: number): FoundPeople {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const start = ` ${words.join(' ')}`;
  const ranks: [Person[], Person[], Person[]] = [[], [], []];
  for (const person of people) {
    if (!words.every((word) => person.words.includes(word))) continue;
    const rank = person.words.startsWith(start) ? 0 : person.words.includes(start) ? 1 : 2;
    ranks[rank].push(person);
  }
  const found = ranks.flat();
  return { shown: found.slice(0, limit), total: found.length };
}
