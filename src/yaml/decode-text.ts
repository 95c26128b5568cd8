import type { YamlFault } from './yaml-file.ts';

/** The text of a file, and what was wrong with its bytes. `text` is undefined when they are no text at all. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly faults: readonly YamlFault[];
  readonly warnings: readonly YamlFault[];
}

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8');

/**
 * Reads bytes as UTF-8, with or without a byte order mark.
 *
 * Bytes that are no UTF-8 are replaced by U+FFFD and reported, as a lone letter of an old encoding should not cost an
 * entity; bytes with a NUL among them, and UTF-16, are refused.
 */
export function decodeText(bytes: Uint8Array | string): DecodedText {
  if (typeof bytes === 'string') {
    const text = bytes.charCodeAt(0) === 0xfeff ? bytes.slice(1) : bytes;
    return text.includes('\0') ? refuse('The file holds binary data, not text.', text) : accept(text);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse('The file is written in UTF-16, not in UTF-8.', '');
  }
  const text = decodeStrictly(bytes);
  if (text === undefined) {
    const loose = lenient.decode(bytes);
    if (loose.includes('\0')) return refuse('The file holds binary data, not text.', loose);
    const place = placeOf(loose, Math.max(0, loose.indexOf('\uFFFD')));
    const message = 'The file holds bytes that are not UTF-8; they were read as "\uFFFD".';
    return { text: loose, faults: [], warnings: [{ code: 'encoding', message, ...place }] };
  }
  return text.includes('\0') ? refuse('The file holds binary data, not text.', text) : accept(text);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

function accept(text: string): DecodedText {
  return { text, faults: [], warnings: [] };
}

function refuse(message: string, text: string): DecodedText {
  const place = placeOf(text, Math.max(0, text.indexOf('\0')));
  return { text: undefined, faults: [{ code: 'binary', message, ...place }], warnings: [] };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
