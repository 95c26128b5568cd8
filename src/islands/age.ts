/** The units of an age, and what is said of the last moment. */
export interface AgeWords {
  readonly y: string;
  readonly mo: string;
  readonly d: string;
  readonly h: string;
  readonly min: string;
  readonly now: string;
}

const MINUTES = [
  ['y', 525_600],
  ['mo', 43_800],
  ['d', 1440],
  ['h', 60],
  ['min', 1],
] as const;

/** How long ago a moment was, in one unit: `38 min`, `2 h`, `9 d`. `now` in milliseconds. */
export function age(moment: string, now: number, words: AgeWords): string {
  const minutes = Math.floor((now - Date.parse(moment)) / 60_000);
  const unit = MINUTES.find(([, size]) => minutes >= size);
  return unit ? `${String(Math.floor(minutes / unit[1]))} ${words[unit[0]]}` : words.now;
}
