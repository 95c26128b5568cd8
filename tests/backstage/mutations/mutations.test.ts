import { expect, test } from 'vitest';
import { fixtures } from '../fixtures.ts';
import { generateMutations, type MutationOptions } from './index.ts';

const options: MutationOptions = {
  fixtures: fixtures(),
  seed: 1,
  combinations: 50,
  baseUrl: 'https://github.com/example/catalog/blob/main/',
};

test('the same seed gives the same texts, another seed gives others', () => {
  const texts = generateMutations(options);
  expect(generateMutations(options)).toEqual(texts);
  expect(generateMutations({ ...options, seed: 2 })).not.toEqual(texts);
});

test('there are at least two thousand texts and no two are the same', () => {
  const texts = generateMutations(options).map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(2000);
  expect(new Set(texts).size).toBe(texts.length);
});
