import { expect, test } from 'vitest';
import { highlighted } from './highlight.ts';

test('keys of YAML and JSON are set apart, everything is escaped', () => {
  expect(String(highlighted('a: <b>\n  - c.d/e: "x: y"\n# note\nplain'))).toBe(
    '<pre class="code"><b>a</b>: &lt;b&gt;\n  - <b>c.d/e</b>: &quot;x: y&quot;\n<i class="dim"># note</i>\nplain\n</pre>',
  );
  expect(String(highlighted('  "k\\"<": 1'))).toBe(
    '<pre class="code">  <b>&quot;k\\&quot;&lt;&quot;</b>: 1\n</pre>',
  );
});

test('a very long text stays plain', () => {
  expect(String(highlighted('a: b\n'.repeat(100_000)))).not.toContain('<b>');
});
