import { html, type Html } from '../../ui/html.ts';

/** Longer texts stay plain: a span for each key would make them slow. */
const LONGEST = 300_000;
/** A key at the start of a line, of JSON or YAML; quoted keys end at their quote. */
const KEY = /^([ \t]*(?:- +)*)("(?:[^"\\]|\\.)*"|[\w./$@-]+)(?=:(?: |$))/;

/** JSON or YAML with its keys set apart, and comments quiet. */
export function highlighted(text: string): Html {
  if (text.length > LONGEST) return html`<pre class="code">${text}</pre>`;
  return html`<pre class="code">${text.split('\n').map(line)}</pre>`;
}

function line(text: string): Html {
  if (/^\s*#/.test(text)) return html`<i class="dim">${text}</i>${'\n'}`;
  const [found = '', indent = '', key = ''] = KEY.exec(text) ?? [];
  return key === '' ? html`${text}${'\n'}` : html`${indent}<b>${key}</b>${text.slice(found.length)}${'\n'}`;
}
