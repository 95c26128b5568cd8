import { parseEntityRef, stringifyEntityRef } from '../model/entity-ref.ts';

/** One field of an announcement's front matter: reads its value, or says what it takes. */
export interface Field<Value> {
  /** The value; undefined when the field cannot have it. */
  readonly read: (value: unknown) => Value | undefined;
  /** What may be written, for `Write ….` */
  readonly expected: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

const moment: Field<string> = {
  expected: 'a day such as 2026-01-31, or a moment with its zone such as 2026-01-31T22:00+01:00',
  read: (value) => {
    if (typeof value !== 'string' || !(DAY.test(value) || MOMENT.test(value))) return undefined;
    const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
    const exists = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(value.slice(0, 10));
    return exists && !Number.isNaN(Date.parse(value)) ? value : undefined;
  },
};

const line = (longest: number): Field<string> => ({
  expected: `one line of text, of at most ${String(longest)} characters`,
  read: (value) => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.length > longest || text.includes('\n')) return undefined;
    return text.trim() === '' ? undefined : text.trim();
  },
});

/** The fields, in the order in which they are explained. */
export const FIELDS = {
  title: line(200),
  date: moment,
  until: moment,
  category: line(60),
  tags: {
    expected: 'a list of at most 20 words, such as [ledger, downtime]',
    read: (value: unknown) => {
      const word = line(60);
      if (!Array.isArray(value) || value.length > 20) return undefined;
      const tags = value.flatMap((item) => word.read(item) ?? []);
      return tags.length === value.length ? [...new Set(tags)] : undefined;
    },
  },
  author: {
    expected: 'the reference of a user or group, such as user:default/ida',
    read: (value: unknown) => {
      if (typeof value !== 'string') return undefined;
      try {
        return stringifyEntityRef(parseEntityRef(value, { defaultKind: 'user' }));
      } catch {
        return undefined;
      }
    },
  },
  pinned: {
    expected: 'true or false',
    read: (value: unknown) => (typeof value === 'boolean' ? value : undefined),
  },
} as const;

/** Name of a field. */
export type FieldName = keyof typeof FIELDS;

/** Without these nothing is shown. */
export const NEEDED: readonly FieldName[] = ['title', 'date'];

/** When an announcement's `date` or `until` is, in milliseconds; a day begins in UTC, and as an end is over with it. */
export function timeOf(date: string, end = false): number {
  return Date.parse(date) + (end && DAY.test(date) ? 86_400_000 : 0);
}
