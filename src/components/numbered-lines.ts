import { html, type Html } from '../ui/html.ts';

/** A long text in lines that do not wrap, with their numbers beside them: two columns, not an element a line. */
export function numberedLines(text: string, label: string): Html {
  const lines = text.split('\n').length;
  const numbers = Array.from({ length: lines }, (_, index) => String(index + 1)).join('\n');
  return html`<div class="code numbered" tabindex="0" role="group" aria-label="${label}">
    <pre class="numbers" aria-hidden="true">${numbers}</pre>
    <pre>${text}</pre>
  </div>`;
}
