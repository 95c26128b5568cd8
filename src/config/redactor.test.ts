import { expect, test } from 'vitest';
import { createRedactor } from './redactor.ts';

test('a known secret is taken out in every form it is likely to be printed in', () => {
  const redactor = createRedactor();
  redactor.add('p@ss "word"');
  const text = `plain p@ss "word", in an address ${encodeURIComponent('p@ss "word"')}, in JSON ${JSON.stringify('p@ss "word"')}`;
  expect(redactor.redact(text)).toBe('plain [secret], in an address [secret], in JSON "[secret]"');
});

test('a secret that holds another is taken out whole', () => {
  const redactor = createRedactor();
  redactor.add('abcd');
  redactor.add('abcdefgh');
  expect(redactor.redact('abcdefgh abcd')).toBe('[secret] [secret]');
});

test('variables whose names speak of secrets are known from the start', () => {
  const redactor = createRedactor({ GITHUB_TOKEN: 'ghp_12345', HOME: '/root' });
  expect(redactor.redact('ghp_12345 in /root')).toBe('[secret] in /root');
});

test('a password in an address is taken out though nobody made it known', () => {
  expect(createRedactor().redact('clone https://me:hunter2@example.com/x failed')).toBe(
    'clone https://[secret]@example.com/x failed',
  );
});

test('a secret of three characters is left, for it would blot out words', () => {
  const redactor = createRedactor();
  redactor.add('the');
  expect(redactor.redact('the text')).toBe('the text');
});
