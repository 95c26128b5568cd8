import { createHash } from 'node:crypto';

/** A value as one line that begins with a digest of the rest, so that damage is noticed when it is read. */
export function sealLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${digestOf(text)} ${text}\n`;
}

/** The value of a line; undefined when it was damaged, or written by half. */
export function openLine(line: string): unknown {
  const space = line.indexOf(' ');
  const text = line.slice(space + 1).trimEnd();
  return space > 0 && line.slice(0, space) === digestOf(text) ? (JSON.parse(text) as unknown) : undefined;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
