import { displayLine, displayText } from '../view/display-text.ts';
import { safeUrl } from '../view/safe-url.ts';

/** Text that means nothing in Markdown, and needs no second look: words, numbers, plain punctuation. */
const HARMLESS = /^[A-Za-z(][A-Za-z0-9 ,;'"()/%?-]*$/;

/** What GitHub's Markdown reads as more than itself inside a line; an underscore inside a word is one. */
const INLINE = /[\\`*[\]<~|]|&(?=[#A-Za-z])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|!(?=\[)/g;

/** What begins a heading, a list, a rule, a quote or a table at the start of a line. */
const START = /^(?:[#+=>-]|(\d+)(?=[.)]))/;

/** Addresses, which readers of Markdown make links even where they are escaped, but not where they are code. */
const ADDRESS = /((?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S*|\S+@\S+)/i;

const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;

/** One line of harvested text as Markdown that shows exactly that text: no markup, no links, no HTML. */
export function markdownLine(value: string, limit?: number): string {
  const line = displayLine(value, limit);
  if (HARMLESS.test(line)) return line;
  const escaped = MAY_HOLD_ADDRESS.test(line)
    ? line
        .split(ADDRESS)
        .map((part, index) => (index % 2 === 1 ? codeSpan(part) : part.replace(INLINE, '\\$&')))
        .join('')
    : line.replace(INLINE, '\\$&');
  return escaped.replace(START, (start, digits: string | undefined) =>
    digits === undefined ? `\\${start}` : `${digits}\\`,
  );
}

/** A link, or only its text where following it could do harm. The text is escaped. */
export function markdownLink(title: string, href: string | undefined): string {
  return href === undefined ? markdownLine(title) : `[${markdownLine(title)}](${destination(href)})`;
}

/** A link to an address of another host that was harvested; an address that is not http, https or mailto is shown as text. */
export function foreignLink(title: string, address: string): string {
  const href = safeUrl(address);
  return href === undefined ? `${markdownLine(title)} (${markdownLine(address)})` : markdownLink(title, href);
}

/** A block of code that its text cannot leave. */
export function codeBlock(text: string, language: string): string {
  const clean = displayText(text);
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${clean.trimEnd()}\n${fence}`;
}

/** Words in the type of code, whatever they hold. */
export function codeSpan(text: string): string {
  const line = displayLine(text);
  if (!line.includes('`')) return `\`${line}\``;
  const fence = '`'.repeat(Math.max(...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence} ${line} ${fence}`;
}

function destination(href: string): string {
  if (/^[\w/.:~%#?=-]+$/.test(href)) return href;
  const encoded = href.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=[#A-Za-z]\w*;)/g, '%26');
  return `<${encoded}>`;
}
