import { createReadStream } from 'node:fs';

const NEWLINE = 0x0a;
const CHUNK_BYTES = 1 << 20;

/**
 * Reads a file of one JSON value a line, without holding more than a chunk of it.
 *
 * @throws {SyntaxError} naming the line that is no JSON, or the last line when it was cut off.
 */
export async function* readJsonLines<Value>(path: string): AsyncGenerator<Value> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes: Buffer = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
      line += 1;
      yield parseLine<Value>(bytes.toString('utf8', start, end), line);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) throw new SyntaxError(`line ${String(line + 1)} is cut off`);
}

function parseLine<Value>(text: string, line: number): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new SyntaxError(`line ${String(line)} is not JSON`);
  }
}

/** The bytes of values written as one JSON line each, in chunks of about a megabyte. */
export function* jsonLineChunks(values: Iterable<unknown>): Generator<Buffer> {
  let lines: string[] = [];
  let length = 0;
  for (const value of values) {
    const line = `${JSON.stringify(value)}\n`;
    lines.push(line);
    length += line.length;
    if (length < CHUNK_BYTES) continue;
    yield Buffer.from(lines.join(''), 'utf8');
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield Buffer.from(lines.join(''), 'utf8');
}
