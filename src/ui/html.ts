/** Markup that is safe to print as it is. Only `html` and `rawHtml` make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, nothing prints nothing. */
export type HtmlPart = string | number | Html | undefined | null | false | readonly HtmlPart[];

/** Markup from a template, every text in it escaped. For lists too long for a component a row. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const fixed = onOneLine(strings);
  let markup = fixed[0] ?? '';
  for (let index = 0; index < parts.length; index++) markup += print(parts[index]) + (fixed[index + 1] ?? '');
  return new Html(markup);
}

const cache = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The template's own text with line breaks and indentation folded: they are for the reader of the source. */
function onOneLine(strings: TemplateStringsArray): readonly string[] {
  const known = cache.get(strings);
  if (known) return known;
  const folded = strings.map((text) => text.replace(/\s*\n\s*/g, ' '));
  cache.set(strings, folded);
  return folded;
}

/** Declares markup safe that another part of the portal has made so, such as a sanitised description. */
export function rawHtml(markup: string): Html {
  return new Html(markup);
}

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it is written between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);
}

function print(part: HtmlPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (part === undefined || part === null || part === false) return '';
  if (typeof part === 'number' || part instanceof Html) return String(part);
  return part.map(print).join('');
}
