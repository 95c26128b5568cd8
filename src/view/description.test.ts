import { expect, test } from 'vitest';
import { descriptionHtml, descriptionText } from './description.ts';

test('plain text is one escaped paragraph', () => {
  expect(descriptionHtml("It's plain, isn't it?")).toBe('<p>It&#39;s plain, isn&#39;t it?</p>');
  expect(descriptionHtml('  ')).toBe('');
});

test('GitHub Markdown is rendered below the headings of the page', () => {
  expect(descriptionHtml('# Title\n\n**bold** `code` ~~gone~~')).toBe(
    '<h3>Title</h3>\n<p><strong>bold</strong> <code>code</code> <del>gone</del></p>',
  );
});

test.each([
  ['a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
  ['[x](javascript:alert(1))', '<p><span>x</span></p>'],
  ['![alt](https://evil.example/x.png)', '<p><a href="https://evil.example/x.png">alt</a></p>'],
  [
    '[a ![b](https://e.example/b.png)](https://e.example/)',
    '<p><a href="https://e.example/">a <span>b</span></a></p>',
  ],
  ['<img src=x onerror=alert(1)>', ''],
])('%j cannot run, load or hide anything', (markdown, html) => {
  expect(descriptionHtml(markdown)).toBe(html);
});

test('lists and search read a description without its marks', () => {
  expect(descriptionText('# Writes **postings**, see [the `runbook`](https://example.com)')).toBe(
    'Writes postings, see the runbook',
  );
});

test('a description of nothing but line breaks takes no time', () => {
  const started = performance.now();
  for (let round = 0; round < 100; round++) descriptionText(`a${'\n'.repeat(7998)}b`);
  expect(performance.now() - started).toBeLessThan(2000);
});
