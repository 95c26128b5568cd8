/** A stream of numbers that is the same for the same seed on every machine (mulberry32). */
export interface Random {
  /** An integer from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** An integer between the two bounds, both included. */
  between(least: number, most: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Starts a stream. Equal seeds give equal streams. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (values) => values[below(values.length)] ?? values[0],
  };
}
