import { isIdentity, type Identity } from './identity-value.ts';
import { isKnownEntity, type KnownEntity } from './known-entity.ts';
import { isVisits, MOST_VISITS, type Visit } from './visit-list.ts';

/** All that a reader keeps of a portal. */
export interface OwnMarks {
  readonly identity?: Identity | undefined;
  readonly starred: readonly KnownEntity[];
  readonly visits: readonly Visit[];
}

const FORMAT = 1;
const LONGEST = 1_000_000;

/** The text of a file that holds a reader's marks. */
export function writeMarksFile(marks: OwnMarks): string {
  return `${JSON.stringify({ callboard: FORMAT, ...marks }, undefined, 2)}\n`;
}

/** Reads such a file; undefined when it is none. */
export function readMarksFile(text: string): OwnMarks | undefined {
  if (text.length > LONGEST) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { callboard, identity, starred, visits } = value as Readonly<Record<string, unknown>>;
  if (callboard !== FORMAT || !isEntities(starred) || !isVisits(visits)) return undefined;
  if (identity !== undefined && !isIdentity(identity)) return undefined;
  return { identity, starred, visits };
}

/** What is here with what a file brings: the file says who the reader is; stars and visits of both are kept. */
export function mergeMarks(here: OwnMarks, brought: OwnMarks): OwnMarks {
  const byRef = new Map(here.starred.map((star) => [star.ref, star]));
  for (const star of brought.starred) if (!byRef.has(star.ref)) byRef.set(star.ref, star);
  const visits = new Map(here.visits.map((visit) => [visit.ref, visit]));
  for (const visit of brought.visits) {
    const known = visits.get(visit.ref);
    visits.set(visit.ref, {
      ...(known ?? visit),
      count: Math.max(known?.count ?? 0, visit.count),
      last: Math.max(known?.last ?? 0, visit.last),
    });
  }
  return {
    identity: brought.identity ?? here.identity,
    starred: [...byRef.values()],
    visits: [...visits.values()].sort((a, b) => b.last - a.last).slice(0, MOST_VISITS),
  };
}

function isEntities(value: unknown): value is readonly KnownEntity[] {
  return Array.isArray(value) && value.every(isKnownEntity);
}
