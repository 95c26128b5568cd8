import { expect, test } from 'vitest';
import { cborList } from './cbor-slices.ts';

test('a list is cut into its elements, nested ones whole', () => {
  const bytes = Buffer.from('8363616263821819190100182a', 'hex');
  const { head, elements } = cborList(bytes);
  expect(head.toString('hex')).toBe('83');
  expect(elements.map((element) => element.toString('hex'))).toEqual(['63616263', '821819190100', '182a']);
});

test('what is no list, or holds more than lists, texts and numbers, is refused', () => {
  expect(() => cborList(Buffer.from('63616263', 'hex'))).toThrow('the bytes are no CBOR list');
  expect(() => cborList(Buffer.from('81f6', 'hex'))).toThrow('CBOR of type 7 is not expected here');
});
