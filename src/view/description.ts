import { escapeHtml } from '../ui/html.ts';
import { displayText } from './display-text.ts';
import { markdownHtml } from './markdown-html.ts';

/** Longest description that is read as Markdown; the rest is cut. Some Markdown takes time quadratic in its length. */
const LIMIT = 8000;
const MARKDOWN =
  /[*_`#[\]<>|~\\&!]|https?:|www\.|^\s*(?:[-+]|\d+[.)])\s|^\s*(?:-{3,}|={3,})\s*$|\S@\S|^ {4}|\n/m;

/** A description as HTML: GitHub's Markdown, sanitised, with headings that begin below those of the page. */
export function descriptionHtml(text: string): string {
  const clean = displayText(text.slice(0, LIMIT)).trim();
  if (clean === '') return '';
  if (!MARKDOWN.test(clean)) return `<p>${escapeHtml(clean)}</p>`;
  return markdownHtml(clean, { headings: 2 });
}

/** A description as one line of plain text, for lists and search. */
export function descriptionText(text: string): string {
  return text
    .slice(0, LIMIT)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '');
}
