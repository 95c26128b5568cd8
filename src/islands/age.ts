const UNITS = [
  { name: 'y', minutes: 525_600 },
  { name: 'mo', minutes: 43_800 },
  { name: 'd', minutes: 1440 },
  { name: 'h', minutes: 60 },
  { name: 'min', minutes: 1 },
] as const;

/** How long ago a moment was, in one unit: `38 min`, `2 h`, `9 d`. `now` in milliseconds. */
export function age(moment: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(moment)) / 60_000);
  const unit = UNITS.find((candidate) => minutes >= candidate.minutes);
  return unit ? `${String(Math.floor(minutes / unit.minutes))} ${unit.name}` : 'less than a min';
}
