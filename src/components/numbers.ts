import { language } from '#text/language';

const FORMAT = new Intl.NumberFormat(language);

/** 1284 as `1,284`, or as the portal's language writes it. */
export function count(value: number): string {
  return value < 1000 ? String(value) : FORMAT.format(value);
}

/** `1 problem`, `3 problems`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
