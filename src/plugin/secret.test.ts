import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { SecretValue } from './secret.ts';

test('a secret reads [secret] however it is printed, and only reveal gives it', () => {
  const secret = new SecretValue('hunter2');
  const printed = [
    String(secret),
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true }),
    inspect(secret),
  ];
  expect(printed).toEqual(['[secret]', '{"secret":"[secret]"}', '{ secret: [secret] }', '[secret]']);
  expect(Object.keys(secret)).toEqual([]);
  expect(secret.reveal()).toBe('hunter2');
});

test('a secret that is withheld says why it cannot be had', () => {
  expect(() => new SecretValue(undefined).reveal()).toThrow(
    new Error('secrets are only given to a harvest, not to a build'),
  );
});
