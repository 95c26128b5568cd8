import type { Position, ValuePath } from './yaml-file.ts';

/** A plain key; what follows on its line, if anything. */
const KEY = /^( *)([A-Za-z0-9_$][\w$./-]*):(?: +(.*))?$/;
const ITEM = /^( *)-(?: +(.*))?$/;

/** Where a key or an item stands, and what is written beside it. */
interface Entry {
  readonly line: number;
  readonly column: number;
  readonly beside: string;
  readonly besideColumn: number;
}

/**
 * Finds a place in everyday block-style YAML by looking at the lines alone, many times faster than parsing the text.
 *
 * Undefined wherever the lines do not tell for certain; the parser must be asked then.
 *
 * @param lines of a document that was read without a fault.
 * @param firstLine number of the first of them.
 */
export function findInLines(
  lines: readonly string[],
  firstLine: number,
  path: ValuePath,
  of: 'key' | 'value',
): Position | undefined {
  let entry: Entry | undefined;
  for (const step of path) {
    if (entry && entry.beside !== '') return undefined;
    const from: number = entry ? entry.line + 1 : 0;
    const above: number = entry ? entry.column - 1 : -1;
    entry = typeof step === 'number' ? findItem(lines, from, above, step) : findKey(lines, from, above, step);
    if (!entry) return undefined;
  }
  if (!entry) return undefined;
  const line = firstLine + entry.line;
  if (of === 'key') return typeof path.at(-1) === 'number' ? undefined : { line, column: entry.column };
  return /^[^&!*|>#]/.test(entry.beside) ? { line, column: entry.besideColumn } : undefined;
}

function findKey(lines: readonly string[], from: number, above: number, key: string): Entry | undefined {
  const indent = indentOfNext(lines, from);
  if (indent <= above) return undefined;
  let isListAllowed = false;
  for (let line = from; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (isBlank(text) || indentOf(text) > indent) continue;
    if (indentOf(text) < indent) return undefined;
    if (isListAllowed && ITEM.test(text)) continue;
    const [, , name, beside = ''] = KEY.exec(text) ?? [];
    if (name === undefined || isUnfinished(beside)) return undefined;
    if (name === key) return { line, column: indent + 1, ...besideOf(text, beside) };
    isListAllowed = beside === '';
  }
  return undefined;
}

function findItem(lines: readonly string[], from: number, above: number, index: number): Entry | undefined {
  const indent = indentOfNext(lines, from);
  if (indent < above) return undefined;
  let seen = -1;
  for (let line = from; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (isBlank(text) || indentOf(text) > indent) continue;
    const item = indentOf(text) === indent ? ITEM.exec(text) : null;
    const beside = item?.[2] ?? '';
    if (!item || isUnfinished(beside)) return undefined;
    seen += 1;
    if (seen < index) continue;
    // A mapping or a list may start beside the dash: where that leads is for the parser to say.
    const isSimple = !/^- |^[^"'[{]*:(?: |$)/.test(beside);
    return isSimple ? { line, column: indent + 1, ...besideOf(text, beside) } : undefined;
  }
  return undefined;
}

function besideOf(text: string, beside: string): { beside: string; besideColumn: number } {
  return { beside: beside.trimEnd(), besideColumn: text.length - beside.length + 1 };
}

/** Whether a value opens a quote or a bracket that the line does not close for certain. */
function isUnfinished(beside: string): boolean {
  const first = beside[0];
  if (first === '"' || first === "'") return !beside.trimEnd().endsWith(first) || beside.length < 2;
  if (first === '[') return !beside.trimEnd().endsWith(']');
  return first === '{' && !beside.trimEnd().endsWith('}');
}

function indentOfNext(lines: readonly string[], from: number): number {
  for (let line = from; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (!isBlank(text)) return indentOf(text);
  }
  return -1;
}

function indentOf(text: string): number {
  let indent = 0;
  while (text.charCodeAt(indent) === 32) indent += 1;
  return indent;
}

function isBlank(text: string): boolean {
  return /^ *(?:#|$)/.test(text);
}
