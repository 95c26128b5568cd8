import { expect, test } from 'vitest';
import { fillVariables } from './variables.ts';

test('a text is filled from the environment, and its variables are named', () => {
  expect(fillVariables('${HOST}:${PORT:-80}', { HOST: 'example.com' })).toEqual({
    text: 'example.com:80',
    names: ['HOST', 'PORT'],
    unset: [],
    malformed: [],
  });
});

test('names that every object has are not taken from the environment', () => {
  expect(fillVariables('${constructor}', {}).unset).toEqual(['constructor']);
});

test('what begins like a variable and is none is reported as it stands', () => {
  expect(fillVariables('${a b} and ${open', {}).malformed).toEqual(['${a b}', '${open']);
});

test('a value is not read again for variables of its own', () => {
  expect(fillVariables('${A}', { A: '${B}', B: 'no' }).text).toBe('${B}');
});
