import type { Definition, Nodes, Parents, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { markdownToMdast } from 'satteri';
import { cutDeep } from '../view/cut-deep.ts';
import { displayText } from '../view/display-text.ts';
import { safeUrl } from '../view/safe-url.ts';
import { markdownLine } from './escape.ts';

/** Longest text that is read as Markdown; the rest is cut. Some Markdown takes time quadratic in its length. */
const LIMIT = 8000;
const PLAIN = /^[A-Za-z0-9 ,.;:'"()/%?!-]*$/;
const PLAIN_LINE = /^(?!\s*(?:[-+=#]|\d+[.)])|.*(?:https?:|www\.))[^\n]*$/;
const OPTIONS: Options = { bullet: '-', extensions: [gfmToMarkdown()] };
/** What may run on past the end of the text, or is to be dropped: such text is written anew from its tree. */
const RISKY = /[<&]|```|~~~|\t|^ {4}/m;
const PROSE = new Set(['root', 'paragraph', 'text', 'emphasis', 'strong', 'inlineCode', 'list', 'listItem']);
const DROPPED = new Set(['html', 'definition', 'footnoteDefinition', 'footnoteReference', 'yaml', 'toml']);

/**
 * Markdown that somebody wrote, made safe to stand in a page of ours: raw HTML is dropped, links lead to http, https or
 * mailto, pictures become links, headings begin below `depth`.
 */
export function harvestedMarkdown(text: string, depth: number): string {
  const clean = displayText(text.slice(0, LIMIT)).trim();
  if (clean === '') return '';
  if (PLAIN.test(clean) && PLAIN_LINE.test(clean)) return markdownLine(clean, LIMIT);
  const tree = markdownToMdast(clean, { features: { frontmatter: false }, position: false }) as Root;
  const isCut = cutDeep(tree);
  if (!isCut && !RISKY.test(clean) && isPlainProse(tree)) return clean;
  const definitions = new Map(
    tree.children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier.toLowerCase(), url]),
  );
  mend(tree, { depth, definitions });
  return toMarkdown(tree, OPTIONS).trim();
}

/** True for the Markdown that most people write, which can stand as it is: words, lists, and links that do no harm. */
function isPlainProse(node: Nodes): boolean {
  if (node.type === 'link') {
    if (node.title !== null || safeUrl(node.url) === undefined) return false;
  } else if (!PROSE.has(node.type)) return false;
  return !('children' in node) || (node.children as Nodes[]).every(isPlainProse);
}

interface Surroundings {
  readonly depth: number;
  readonly definitions: ReadonlyMap<string, string>;
}

function mend(node: Nodes, surroundings: Surroundings): void {
  if (node.type === 'heading') node.depth = Math.min(6, node.depth + surroundings.depth) as typeof node.depth;
  if (!('children' in node)) return;
  const parent: Parents = node;
  const children = (node.children as RootContent[]).flatMap((child) => replacement(child, surroundings));
  (parent as { children: RootContent[] }).children = children;
  for (const child of children) mend(child, surroundings);
}

/** What stands in place of a node: itself, a link that does no harm, its words, or nothing. */
function replacement(node: RootContent, { definitions }: Surroundings): RootContent[] {
  if (DROPPED.has(node.type)) return [];
  const text = (value: string) => ({ type: 'text' as const, value });
  switch (node.type) {
    case 'link':
      return link(node.url, node.children);
    case 'linkReference':
      return link(definitions.get(node.identifier.toLowerCase()), node.children);
    case 'image':
      return link(node.url, [text(altOf(node))]);
    case 'imageReference':
      return link(definitions.get(node.identifier.toLowerCase()), [text(altOf(node))]);
    default:
      return [node];
  }
}

function link(url: string | undefined, children: RootContent[]): RootContent[] {
  const href = url === undefined ? undefined : safeUrl(url);
  if (href === undefined) return children;
  return [{ type: 'link', url: href, children: children as never[] }];
}

function altOf({ alt }: { readonly alt?: string | null | undefined }): string {
  return alt === undefined || alt === null || alt === '' ? 'image' : alt;
}
