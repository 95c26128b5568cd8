import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { codeBlock, codeSpan, foreignLink, markdownLine, markdownLink } from './escape.ts';

/** What a reader of Markdown makes of a text: types, addresses and texts of its nodes; words in code are text. */
function read(markdown: string): unknown {
  const strip = (node: Nodes): unknown => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (!('children' in node)) return [node.type, ...('value' in node ? [node.value] : [])];
    const children: unknown[] = [];
    for (const child of node.children.map(strip)) {
      const last = children.at(-1);
      if (typeof last === 'string' && typeof child === 'string') children.splice(-1, 1, last + child);
      else children.push(child);
    }
    return [node.type, ...('url' in node ? [node.url] : []), ...children];
  };
  return strip(markdownToMdast(markdown, { features: { frontmatter: false }, position: false }));
}

test.each([
  'plain words, and (more) of them',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '[a][b] and [^1] and [ ] todo',
  'https://evil.example www.evil.example mail@evil.example',
  'HTTPS://evil.example WWW.evil.example mailto:mail@evil.example',
  '*a* **b** _c_ __d__ ~~e~~ `f` snake_case_name',
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '1) item',
  '> quote',
  '=== | --- | :--',
  'a | b | c',
  '&lt;b&gt; &#60;i&#62; &copy; R&D',
  String.raw`back\slash \* \[ C:\temp`,
  '![',
  '-',
])('%s is shown as it is and does nothing', (text) => {
  expect(read(markdownLine(text))).toEqual(['root', ['paragraph', text]]);
  expect(read(`- x: ${markdownLine(text)}`)).toEqual([
    'root',
    ['list', ['listItem', ['paragraph', `x: ${text}`]]],
  ]);
  expect(read(markdownLink(text, '/catalog/default/api/x/'))).toEqual([
    'root',
    ['paragraph', ['link', '/catalog/default/api/x/', text]],
  ]);
});

test('line breaks and invisible characters do not reach a line', () => {
  expect(markdownLine('a\n# b\u202ec')).toBe('a # b\ufffdc');
});

test.each([
  ['https://x.example/a(b)?q=<i>&copy;=1#"', 'https://x.example/a(b)?q=%3Ci%3E%26copy;=1#%22'],
  ['mailto:a<b>c d', 'mailto:a%3Cb%3Ec%20d'],
  ['https://x.example/?a\\', 'https://x.example/?a%5C'],
])('a link to %s leads to %s', (address, href) => {
  expect(read(foreignLink('x', address))).toEqual(['root', ['paragraph', ['link', href, 'x']]]);
});

test('an address that runs a script is text', () => {
  expect(read(foreignLink('Click', 'javascript:alert(1)'))).toEqual([
    'root',
    ['paragraph', 'Click (javascript:alert(1))'],
  ]);
});

test.each(['x', 'a `b` c', '```\n# out\n```', '````', '~~~'])('code cannot be left: %j', (text) => {
  expect(read(codeBlock(text, 'yaml'))).toEqual(['root', ['code', text]]);
});

test.each(['x', '`', '``a`', '`a`'])('words in code stay in it: %j', (text) => {
  expect(read(codeSpan(text))).toEqual(['root', ['paragraph', text]]);
});
