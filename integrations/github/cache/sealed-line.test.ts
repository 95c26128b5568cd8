import { expect, it } from 'vitest';
import { openLine, sealLine } from './sealed-line.ts';

const VALUE = { id: 'r1', objects: { 'catalog-info.yaml': { oid: 'a', size: 1 } } };

it('a line gives back what was put into it', () => {
  expect(openLine(sealLine(VALUE))).toEqual(VALUE);
});

it('a line with any bit of it changed, or cut anywhere, gives nothing', () => {
  const line = sealLine(VALUE).trimEnd();
  for (let at = 0; at < line.length; at += 1) {
    const changed = String.fromCharCode(line.charCodeAt(at) ^ 1);
    expect(openLine(line.slice(0, at) + changed + line.slice(at + 1))).toBeUndefined();
    expect(openLine(line.slice(0, at))).toBeUndefined();
  }
});
