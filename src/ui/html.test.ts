import { expect, test } from 'vitest';
import { html, rawHtml } from './html.ts';

test('texts are escaped between tags and in attributes', () => {
  const evil = `"><script>alert('1')</script>&`;
  expect(String(html`<a title="${evil}">${evil}</a>`)).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</a>',
  );
});

test('markup stays, lists are joined, nothing prints nothing', () => {
  const items = ['a<', 'b'].map((item) => html`<li>${item}</li>`);
  expect(String(html`${items}${undefined}${false}${null}${0}`)).toBe('<li>a&lt;</li><li>b</li>0');
  expect(String(html`${rawHtml('<b>safe</b>')}`)).toBe('<b>safe</b>');
});

test('line breaks of a text are kept', () => {
  const text = 'one\n  two';
  expect(String(html`<p>${text}</p>`)).toBe('<p>one\n  two</p>');
});
