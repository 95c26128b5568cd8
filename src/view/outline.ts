/** A mapping read from YAML or JSON; what is no mapping is a text, and lists are left out. */
export interface Outline {
  readonly text: string;
  readonly children: ReadonlyMap<string, Outline>;
}

const MOST_LINES = 60_000;
const DEEPEST = 12;

/**
 * The mappings of a YAML or JSON document and their short texts, read line by line: no anchors, no tags, no flow
 * style, so that no document can make more of itself than it is. Enough to list what an API offers.
 */
export function readOutline(document: string): Outline {
  return /^\s*\{/.test(document) ? readJson(document) : readLines(document);
}

/** The mapping below a key, empty where there is none. */
export function below({ children }: Outline, key: string): Outline {
  return children.get(key) ?? EMPTY;
}

const EMPTY: Outline = { text: '', children: new Map() };

function readJson(document: string): Outline {
  try {
    return outlineOf(JSON.parse(document), 0);
  } catch {
    return EMPTY;
  }
}

function outlineOf(value: unknown, depth: number): Outline {
  if (typeof value === 'string') return { text: value, children: EMPTY.children };
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > DEEPEST) return EMPTY;
  return {
    text: '',
    children: new Map(Object.entries(value).map(([key, child]) => [key, outlineOf(child, depth + 1)])),
  };
}

interface OpenMapping {
  readonly indent: number;
  text: string;
  readonly children: Map<string, Outline>;
}

function readLines(document: string): Outline {
  const root: OpenMapping = { indent: -1, text: '', children: new Map() };
  const open = [root];
  /** Lines indented more than this belong to a text or a list. */
  let skip = Infinity;
  let owner: OpenMapping | undefined;
  for (const line of document.split('\n', MOST_LINES)) {
    const indent = line.search(/\S/);
    if (indent === -1 || line.charAt(indent) === '#') continue;
    if (indent > skip) {
      if (owner?.text === '') owner.text = line.trim();
      continue;
    }
    skip = Infinity;
    const entry = keyAndText(line.slice(indent).trimEnd());
    if (line.charAt(indent) === '-') {
      skip = indent;
      owner = undefined;
      continue;
    }
    if (!entry) continue;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1) ?? root;
    const isBlock = /^[|>]/.test(entry.text);
    const mapping: OpenMapping = { indent, text: isBlock ? '' : entry.text, children: new Map() };
    parent.children.set(entry.key, mapping);
    if (isBlock) [skip, owner] = [indent, mapping];
    else if (open.length < DEEPEST) open.push(mapping);
  }
  return root;
}

function keyAndText(line: string): { readonly key: string; readonly text: string } | undefined {
  const quote = line.charAt(0);
  const quoted = quote === '"' || quote === "'";
  const end = quoted ? line.indexOf(quote, 1) + 1 : 0;
  if (quoted && end === 0) return undefined;
  const rest = line.slice(end);
  const colon = rest.endsWith(':') && !rest.includes(': ') ? rest.length - 1 : rest.indexOf(': ');
  if (colon === -1) return undefined;
  const key = quoted ? line.slice(1, end - 1) : rest.slice(0, colon).trim();
  return { key, text: unquoted(rest.slice(colon + 1).trim()) };
}

function unquoted(text: string): string {
  const quote = text.charAt(0);
  if ((quote === '"' || quote === "'") && text.endsWith(quote)) return text.slice(1, -1);
  return text;
}
