import { sanitize, defaultSchema, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Element, Nodes } from 'hast';
import { markdownToHast } from 'satteri';
import { escapeHtml } from '../ui/html.ts';
import { displayText } from './display-text.ts';
import { safeUrl } from './safe-url.ts';

/** Longest description that is read as Markdown; the rest is cut. Some Markdown takes time quadratic in its length. */
const LIMIT = 8000;
const MARKDOWN =
  /[*_`#[\]<>|~\\&!]|https?:|www\.|^\s*(?:[-+]|\d+[.)])\s|^\s*(?:-{3,}|={3,})\s*$|\S@\S|^ {4}|\n/m;

const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
};

/**
 * A description as HTML: GitHub's Markdown, sanitised. Raw HTML in it is dropped, images become links (the portal
 * makes no request to other hosts), headings begin below the page's own.
 *
 * Parsed by Astro's own Markdown processor, which takes a twentieth of the time of one written in JavaScript.
 */
export function descriptionHtml(text: string): string {
  const clean = displayText(text.slice(0, LIMIT)).trim();
  if (clean === '') return '';
  if (!MARKDOWN.test(clean)) return `<p>${escapeHtml(clean)}</p>`;
  const tree = markdownToHast(clean, { features: { frontmatter: false }, position: false });
  mend(tree);
  return toHtml(sanitize(tree, SCHEMA));
}

/** A description as one line of plain text, for lists and search. */
export function descriptionText(text: string): string {
  return text
    .slice(0, LIMIT)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '');
}

function mend(node: Nodes, inLink = false): void {
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element') mendElement(node, inLink);
  const linked = inLink || (node.type === 'element' && node.tagName === 'a');
  for (const child of node.children) mend(child, linked);
}

function mendElement(element: Element, inLink: boolean): void {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) element.tagName = `h${String(Math.min(6, Number(heading) + 2))}`;
  if (element.tagName === 'img') {
    const { src, alt } = element.properties;
    element.tagName = 'a';
    element.properties = { href: typeof src === 'string' ? src : '' };
    element.children = [{ type: 'text', value: typeof alt === 'string' && alt ? alt : 'image' }];
  }
  if (element.tagName === 'a') {
    const { href } = element.properties;
    const safe = typeof href === 'string' && !inLink ? safeUrl(href) : undefined;
    if (safe === undefined) element.tagName = 'span';
    element.properties = safe === undefined ? {} : { href: safe };
  }
}
