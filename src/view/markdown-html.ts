import { sanitize, defaultSchema, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Element, Nodes } from 'hast';
import { markdownToHast } from 'satteri';
import { cutDeep } from './cut-deep.ts';
import { safeUrl } from './safe-url.ts';

/** How harvested Markdown becomes part of a page. */
export interface MarkdownUse {
  /** Levels that headings go down, so that they begin below those of the page. */
  readonly headings: number;
  /**
   * Turns a path that begins at the portal's root, such as `/catalog/…`, into an address; such links and images are
   * then kept. Without it they are not.
   */
  readonly own?: ((path: string) => string) | undefined;
}

const NEVER = ['picture', 'source', 'input'];
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !NEVER.includes(name)),
  // What is left of `img` has an address of our own.
  protocols: { ...defaultSchema.protocols, src: [] },
};

/**
 * GitHub's Markdown as sanitised HTML. Raw HTML in it is dropped, and images of other hosts become links: the portal
 * makes no request to them.
 *
 * Parsed by Astro's own Markdown processor, which takes a twentieth of the time of one written in JavaScript. Some
 * Markdown takes time quadratic in its length, so callers limit that.
 */
export function markdownHtml(markdown: string, use: MarkdownUse): string {
  const tree = markdownToHast(markdown, { features: { frontmatter: false }, position: false });
  cutDeep(tree);
  mend(tree, use);
  return toHtml(sanitize(tree, SCHEMA));
}

function mend(node: Nodes, use: MarkdownUse, inLink = false): void {
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element') mendElement(node, use, inLink);
  const linked = inLink || (node.type === 'element' && node.tagName === 'a');
  for (const child of node.children) mend(child, use, linked);
}

function mendElement(element: Element, { headings, own }: MarkdownUse, inLink: boolean): void {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) element.tagName = `h${String(Math.min(6, Number(heading) + headings))}`;
  if (element.tagName === 'img') {
    const { src, alt } = element.properties;
    const ownSource = ownAddress(src, own);
    const words = typeof alt === 'string' ? alt : '';
    if (ownSource !== undefined) {
      element.properties = { src: ownSource, alt: words };
      return;
    }
    element.tagName = 'a';
    element.properties = { href: typeof src === 'string' ? src : '' };
    element.children = [{ type: 'text', value: words || 'image' }];
  }
  if (element.tagName === 'a') {
    const { href } = element.properties;
    const address = ownAddress(href, own) ?? (typeof href === 'string' ? safeUrl(href) : undefined);
    const safe = inLink ? undefined : address;
    if (safe === undefined) element.tagName = 'span';
    element.properties = safe === undefined ? {} : { href: safe };
  }
}

/** A path from the portal's root as an address: one slash, for two begin the name of another host. */
function ownAddress(address: unknown, own: MarkdownUse['own']): string | undefined {
  if (own === undefined || typeof address !== 'string' || !/^\/(?![/\\])/.test(address)) return undefined;
  // Browsers drop tabs and line breaks in addresses, which may hide a second slash.
  return /[\t\n\r]/.test(address) ? undefined : own(address);
}
