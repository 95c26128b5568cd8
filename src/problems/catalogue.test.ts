import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROBLEM_DEFINITIONS } from './definitions/index.ts';

const folder = new URL('definitions/', import.meta.url);

test('every file of definitions is in the catalogue', () => {
  const index = readFileSync(new URL('index.ts', folder), 'utf8');
  for (const file of readdirSync(folder).filter((name) => name !== 'index.ts')) {
    expect(index).toContain(`from './${file}'`);
  }
});

test('no code is given twice', () => {
  const codes = PROBLEM_DEFINITIONS.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test('a code is an area and a name in lower case', () => {
  for (const { code } of PROBLEM_DEFINITIONS) expect(code).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
});
