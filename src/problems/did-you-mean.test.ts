import { expect, test } from 'vitest';
import { didYouMean, nearestWord } from './did-you-mean.ts';

test('a word with a letter missing finds the word it means', () => {
  expect(nearestWord('titel', ['title', 'url', 'base'])).toBe('title');
});

test('case does not count as a mistake', () => {
  expect(nearestWord('TITLE', ['title', 'url'])).toBe('title');
});

test('a word that resembles nothing finds nothing', () => {
  expect(nearestWord('zebra', ['title', 'url', 'base'])).toBeUndefined();
});

test('two letters that share none with a known word of two letters find nothing', () => {
  expect(nearestWord('xy', ['ab'])).toBeUndefined();
});

test('without a near word the hint lists what is known in order', () => {
  expect(didYouMean('zebra', ['url', 'base'], 'Known keys')).toBe('Known keys: base, url.');
});
