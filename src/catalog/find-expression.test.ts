import { expect, test } from 'vitest';
import { findExpression } from './find-expression.ts';

test.each([
  ['name: {{ name }}', '{{ name }}'],
  ['name: ${{ values.name }}-x', '${{ values.name }}'],
  ['{% if a %}\nb: {{ c }}', '{% if a %}'],
  ['a: {{ b\nc: }} {{ d }} }}', '{{ d }}'],
  ['a: {%%}', '{%%}'],
])('%j holds %j', (text, expression) => {
  expect(findExpression(text)).toBe(expression);
});

test.each(['', 'a: {{ b\n}}', '}} {{', '{{}', '{% }}'])('%j holds none', (text) => {
  expect(findExpression(text)).toBeUndefined();
});

test('a text of nothing but beginnings is read once', { timeout: 5000 }, () => {
  expect(findExpression('{{'.repeat(500_000))).toBeUndefined();
  expect(findExpression(`${'{{\n'.repeat(300_000)}}}`)).toBeUndefined();
});
