import { isJsonObject, type JsonObject } from '../model/json.ts';
import { InputError } from './service-error.ts';

/** A place in a list as a text that a client hands back unread; Backstage's client looks only for a key `query` in it. */
export function writeCursor(content: JsonObject): string {
  const ascii = JSON.stringify(content).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return btoa(ascii);
}

/** @throws {InputError} when the text is no cursor. */
export function readCursor(cursor: string): JsonObject {
  let content: unknown;
  try {
    content = JSON.parse(atob(cursor));
  } catch {
    throw new InputError('Invalid cursor');
  }
  if (!isJsonObject(content)) throw new InputError('Invalid cursor');
  return content;
}

/** A number in a cursor or a parameter that counts something. @throws {InputError} when it is not one. */
export function readCount(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = typeof value === 'string' ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
    throw new InputError(`Invalid ${name}, must be a number, zero or greater`);
  }
  return count;
}
