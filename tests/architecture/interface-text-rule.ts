import ts from 'typescript';
import { markupTexts } from './markup-texts.ts';
import { isTest, type SourceFile } from './source-file.ts';

/** Words that are the same in every language: names of formats and keys. */
const SAME_EVERYWHERE = new Set([
  'YAML',
  'JSON',
  'CSV',
  'SVG',
  'PNG',
  'Markdown',
  'Mermaid',
  'Esc',
  'Ctrl',
  'Tab',
]);
const SAID_BY_ATTRIBUTE = '(?:title|alt|placeholder|label|description|aria-label|aria-description)';
/** A template that adds attributes to a tag: a space, then names with or without values. */
const ATTRIBUTES_ALONE = /^\s(?:\s*[a-z][\w:-]*(?:="[^"]*")?)+\s*$/;
const ATTRIBUTE = new RegExp(`\\s${SAID_BY_ATTRIBUTE}="([^"{}]+)"`, 'g');
const SAID_BY_PROPERTY = new Set(['textContent', 'innerText', 'title', 'placeholder', 'ariaLabel', 'alt']);

/** Texts of the interface that stand in the code and so speak one language alone, one sentence each. */
export function interfaceTextViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !isTest(file))
    .flatMap(({ path, text }) => {
      const said = path.endsWith('.astro') ? textsOfComponent(text) : textsOfModule(text);
      return [...new Set(said)].map((words) => `${path} says "${words}"; its words belong to src/text`);
    });
}

function textsOfComponent(source: string): string[] {
  const [, frontmatter = '', template = source] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? [];
  const markup = template
    .replace(/<style\b[^]*?<\/style>|<!--[^]*?-->|<!doctype[^>]*>/gi, '')
    .replace(/<script\b[^]*?<\/script>/g, '')
    .replace(/\{\/\*[^]*?\*\/\}/g, '');
  return [...textsOfModule(frontmatter), ...textsOfMarkup(markup)];
}

function textsOfModule(source: string): string[] {
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'html') {
      said.push(...textsOfMarkup(markupOf(node.template)));
    }
    const literal = literalSaid(node);
    if (literal !== undefined) said.push(...wordsIn(literal));
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, false);
  visit(file);
  return said;
}

/** A template's own text, with `{}` for what is filled in. */
function markupOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** The literal that an assignment or a call gives to something that is read out or shown. */
function literalSaid(node: ts.Node): string | undefined {
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    SAID_BY_PROPERTY.has(node.left.name.text) &&
    ts.isStringLiteralLike(node.right)
  ) {
    return node.right.text;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const [name, value] = node.arguments;
  const isSaid =
    node.expression.name.text === 'setAttribute' &&
    name !== undefined &&
    ts.isStringLiteralLike(name) &&
    new RegExp(`^${SAID_BY_ATTRIBUTE}$`).test(name.text);
  return isSaid && value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function textsOfMarkup(markup: string): string[] {
  const attributes = [...markup.matchAll(ATTRIBUTE)].map(([, value = '']) => value);
  const nodes = ATTRIBUTES_ALONE.test(markup) ? [] : markupTexts(markup);
  return [...nodes, ...attributes].flatMap(wordsIn);
}

/** The text, when it has a word that depends on the language. */
function wordsIn(text: string): string[] {
  const plain = text.replace(/&\w+;/g, ' ').replace(/\s+/g, ' ').trim();
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  return words.some((word) => !SAME_EVERYWHERE.has(word)) ? [plain] : [];
}
