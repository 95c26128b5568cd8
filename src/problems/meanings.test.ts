import { expect, test } from 'vitest';
import { PROBLEM_DEFINITIONS } from './definitions/index.ts';
import { PROBLEM_MEANINGS } from './meanings.data.ts';

test('every problem of descriptors is explained, and nothing else', () => {
  const codes = PROBLEM_DEFINITIONS.map(({ code }) => code).filter((code) =>
    /^(catalog|harvest|yaml)\//.test(code),
  );
  expect(Object.keys(PROBLEM_MEANINGS).sort()).toEqual(codes.sort());
});
