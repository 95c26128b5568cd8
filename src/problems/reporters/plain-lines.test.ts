import { expect, test } from 'vitest';
import { plainLines } from './plain-lines.ts';

test.each([
  ['::error::forged', '\\u{3a}:error::forged'],
  ['fine\n \t::stop-commands::x\n', 'fine\n \t\\u{3a}:stop-commands::x\n'],
  ['a ##[add-mask]e', 'a \\u{23}#[add-mask]e'],
  ['user:default/a::b # [x]', 'user:default/a::b # [x]'],
])('of %j no line is a command', (text, plain) => {
  expect(plainLines(text)).toBe(plain);
});
