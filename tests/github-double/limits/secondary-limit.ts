/** Points a minute that GitHub allows one caller, by interface. */
const A_MINUTE = { rest: 900, graphql: 2000 } as const;

/** Requests that one caller may have open at once, of both interfaces together. */
const AT_ONCE = 100;

const MINUTE = 60_000;

/**
 * The secondary limits that GitHub publishes: a hundred requests at once, and points a minute, where reading is one
 * and changing is five.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export class SecondaryLimit {
  readonly #now: () => Date;
  readonly #open = new Map<string, number>();
  readonly #minutes = new Map<string, { start: number; points: number }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Lets a request in, or not. Each that was let in is to `leave`. */
  enter(caller: string, kind: keyof typeof A_MINUTE, isChange: boolean): boolean {
    const key = `${caller} ${kind}`;
    const now = this.#now().getTime();
    const known = this.#minutes.get(key);
    const minute = known && now - known.start < MINUTE ? known : { start: now, points: 0 };
    const open = this.#open.get(caller) ?? 0;
    const points = minute.points + (isChange ? 5 : 1);
    if (open >= AT_ONCE || points > A_MINUTE[kind]) return false;
    this.#minutes.set(key, { start: minute.start, points });
    this.#open.set(caller, open + 1);
    return true;
  }

  leave(caller: string): void {
    this.#open.set(caller, (this.#open.get(caller) ?? 1) - 1);
  }
}
