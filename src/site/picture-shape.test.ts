import { expect, test } from 'vitest';
import { isSquare } from './picture-shape.ts';

test.each([
  ['<svg viewBox="0 0 24 24"/>', true],
  ['<svg width="240" height="24" viewBox="0 0 240 24"/>', false],
  ["<svg height='30px' width='32px'/>", true],
  ['<svg/>', false],
  ['', false],
])('%s', (picture, square) => {
  expect(isSquare(Buffer.from(picture))).toBe(square);
});

test('a PNG says its size in its header', () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(24);
    Buffer.from([0x89, 0x50, 0x4e, 0x47]).copy(bytes);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  expect(isSquare(png(64, 64))).toBe(true);
  expect(isSquare(png(640, 64))).toBe(false);
  expect(isSquare(png(64, 64).subarray(0, 10))).toBe(false);
});
