import { age as words } from '#text/age';

const MINUTES = [
  ['y', 525_600],
  ['mo', 43_800],
  ['d', 1440],
  ['h', 60],
  ['min', 1],
] as const;

/** How long ago a moment was, in one unit: `38 min`, `2 h`, `9 d`. `now` in milliseconds. */
export function age(moment: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(moment)) / 60_000);
  const unit = MINUTES.find(([, size]) => minutes >= size);
  return unit ? `${String(Math.floor(minutes / unit[1]))} ${words[unit[0]]}` : words.now;
}
