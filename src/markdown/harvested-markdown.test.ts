import { expect, test } from 'vitest';
import { harvestedMarkdown } from './harvested-markdown.ts';

test.each([
  ['Crosses the sound.', 'Crosses the sound.'],
  ['# Title\n\nText', '### Title\n\nText'],
  ['a <b>b</b> <script>alert(1)</script>', 'a b alert(1)'],
  ['<script>\nalert(1)\n</script>\n\nafter', 'after'],
  ['[x](javascript:alert(1)) [y](https://y.example)', 'x [y](https://y.example/)'],
  ['[x][r] [y][s]\n\n[r]: data:text/html,1\n[s]: https://y.example', 'x [y](https://y.example/)'],
  [
    '![diagram](https://x.example/a.png) ![](http://x.example)',
    '[diagram](https://x.example/a.png) [image](http://x.example/)',
  ],
  ['- a\n- b\n\n`c` and **d**', '- a\n- b\n\n`c` and **d**'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 2 |'],
  ['note[^1]\n\n[^1]: hidden', 'note'],
  ['1) one\n2) two', '1) one\n2) two'],
  ['See https://x.example/a_b.', 'See https://x.example/a_b.'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(harvestedMarkdown(text, 2)).toBe(expected);
});

test.each(['> ', '- ', '1. '])('%j as deep as it gets does not end the build', (sign) => {
  const written = harvestedMarkdown(`${sign.repeat(3000)}x`, 2);
  expect(written).toContain(sign.trim());
  expect(written).not.toContain('x');
});
