import { expect, test } from 'vitest';
import { markdownHtml } from './markdown-html.ts';

const own = (path: string) => `/base${path}`;

test.each([
  ['# One\n\n### Three', '<h2>One</h2>\n<h4>Three</h4>'],
  ['[ours](/catalog/?q=a&b)', '<p><a href="/base/catalog/?q=a&#x26;b">ours</a></p>'],
  ['![a map](/maps/a.png "Title")', '<p><img src="/base/maps/a.png" alt="a map"></p>'],
  ['![theirs](https://example.com/a.png)', '<p><a href="https://example.com/a.png">theirs</a></p>'],
  ['[x](//example.com) [y](/\\example.com)', '<p><span>x</span> <a href="/base/%5Cexample.com">y</a></p>'],
  ['![x](//example.com/a.png)', '<p><span>x</span></p>'],
  ['[x](javascript:alert(1))', '<p><span>x</span></p>'],
  ['a <script>alert(1)</script> b <img src="/a.png" onerror="alert(1)">', '<p>a alert(1) b </p>'],
  [
    '| a |\n| - |\n| b |',
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  ],
])('%j', (markdown, html) => {
  expect(markdownHtml(markdown, { headings: 1, own }).replace(/>\n(?=<(?:t|\/t))/g, '>')).toBe(html);
});

test('without an address of its own nothing of the portal is linked', () => {
  expect(markdownHtml('[a](/a) ![b](/b.png)', { headings: 1 })).toBe('<p><span>a</span> <span>b</span></p>');
});

test.each(['> ', '- ', '1. ', '* > '])('%j as deep as it gets does not end the build', (sign) => {
  const written = markdownHtml(`${sign.repeat(10_000)}x\n\nafter`, { headings: 1 });
  expect(written).toMatch(/^<(?:blockquote|ul|ol)>/);
  expect(written).not.toContain('x');
});
