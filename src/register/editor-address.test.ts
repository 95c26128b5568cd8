import { expect, test } from 'vitest';
import { editorAddress } from './editor-address.ts';
import { REFUNDS } from './repository.fixture.ts';

test("GitHub's editor opens with the file's name and text", () => {
  expect(editorAddress({ ...REFUNDS, branch: 'feature/a b' }, 'a: b & c\n')).toEqual({
    href: 'https://github.com/acme/refund-limits/new/feature/a%20b?filename=catalog-info.yaml&value=a%3A%20b%20%26%20c%0A',
    filled: true,
  });
});

test('a text that is too long for an address is left to paste', () => {
  const longest = 'x'.repeat(
    6000 - 'https://github.com/acme/refund-limits/new/main?filename=catalog-info.yaml&value='.length,
  );
  expect(editorAddress(REFUNDS, longest)?.filled).toBe(true);
  expect(editorAddress(REFUNDS, `${longest}x`)).toEqual({
    href: 'https://github.com/acme/refund-limits/new/main?filename=catalog-info.yaml',
    filled: false,
  });
});

test('a repository with a descriptor opens that file, and an empty one nothing', () => {
  expect(editorAddress({ ...REFUNDS, descriptors: ['svc/catalog-info.yaml'] }, 'a: b')).toEqual({
    href: 'https://github.com/acme/refund-limits/edit/main/svc/catalog-info.yaml',
    filled: false,
  });
  expect(editorAddress({ ...REFUNDS, branch: undefined }, 'a: b')).toBeUndefined();
});

test('half a character is no reason to fail', () => {
  expect(editorAddress(REFUNDS, 'a\ud800')?.href).toMatch(/value=a%EF%BF%BD$/);
});
