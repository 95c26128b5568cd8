import { crc32, deflateSync } from 'node:zlib';

/** A picture of sixteen colours, two dots a byte, each row behind the byte that PNG puts there. */
export interface Dots {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** An empty picture; the width is even. */
export function createDots(width: number, height: number): Dots {
  return { width, height, data: new Uint8Array((width / 2 + 1) * height) };
}

/** Dots of a smaller picture, one a byte, row by row; 0 is nothing. */
export interface Stamp {
  readonly width: number;
  readonly levels: Uint8Array;
}

/** Puts a stamp on a picture: a dot takes the brighter of its colours. What lies outside is left out. */
export function stampDots(dots: Dots, { width, levels }: Stamp, x: number, y: number): void {
  const row = dots.width / 2 + 1;
  for (let at = 0; at < levels.length; at++) {
    const level = levels[at] ?? 0;
    if (level === 0) continue;
    const column = x + (at % width);
    const line = y + ((at / width) | 0);
    if (column < 0 || column >= dots.width || line < 0 || line >= dots.height) continue;
    const place = line * row + 1 + (column >> 1);
    const byte = dots.data[place] ?? 0;
    const shift = column & 1 ? 0 : 4;
    if (level > ((byte >> shift) & 15)) dots.data[place] = (byte & ~(15 << shift)) | (level << shift);
  }
}

/** A rectangle of one colour. */
export function rectangle(width: number, height: number, colour: number): Stamp {
  return { width, levels: new Uint8Array(width * height).fill(colour) };
}

/** The picture as a PNG. The same picture gives the same bytes. */
export function indexedPng({ width, height, data }: Dots, palette: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a dot, colours by number.
  head.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(data, { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
