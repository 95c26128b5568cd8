import { visibleText } from './visible-text.ts';

/**
 * Text that Markdown shows as written, on one line, with no markup of its own: in a table, in a sentence. GitHub calls
 * nobody by it and links nothing, as that looks at texts after the escapes are gone.
 */
export function markdownText(text: string): string {
  return visibleText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replaceAll('@', '@&#8203;')
    .replaceAll('://', ':&#8203;//')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}&#8203;.`);
}

/** The same as code: names and values. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `<code>${markdownText(text)}</code>`;
}
