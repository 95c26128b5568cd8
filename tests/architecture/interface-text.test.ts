import { describe, expect, it } from 'vitest';
import { interfaceTextViolations } from './interface-text-rule.ts';
import { readProject } from './source-file.ts';

describe('the words of the interface', () => {
  it('stand in src/text, once for each language', () => {
    const files = readProject(['src/components', 'src/layouts', 'src/pages', 'src/islands']);
    expect(files.length).toBeGreaterThan(50);
    expect(interfaceTextViolations(files.filter(({ path }) => path.startsWith('src/')))).toEqual([]);
  });

  const says = (path: string, text: string) => interfaceTextViolations([{ path, text }]);

  it('are found in components: between tags, in expressions, and in attributes that are read out', () => {
    const text = `---
const marks = html\`<b>From code</b>\`;
---
<!doctype html>
<p class="no words" data-x={a > b ? 'no' : 1}>Plain {name} text</p>
{items.map((item) => <li aria-label="Read out">{item.title}<br /></li>)}
<Page title="A title"><code>JSON</code></Page>
<style>p { color: red }</style>`;
    expect(says('src/pages/a.astro', text)).toEqual(
      ['From code', 'Plain', 'text', 'Read out', 'A title'].map(
        (words) => `src/pages/a.astro says "${words}"; its words belong to src/text`,
      ),
    );
  });

  it('are found in modules: in templates, assignments and attributes that are set', () => {
    const text = `
      const part = html\`<p title="Shown">\${count(value)} entities\${open && html\` aria-current="page"\`}</p>\`;
      button.textContent = 'Close';
      button.setAttribute('aria-label', 'Menu');
      button.dataset.state = 'any word';`;
    expect(says('src/islands/a.ts', text)).toEqual(
      ['entities', 'Shown', 'Close', 'Menu'].map(
        (words) => `src/islands/a.ts says "${words}"; its words belong to src/text`,
      ),
    );
  });
});
