import ts from 'typescript';
import { importsOf } from './imports.ts';
import { PURE_FOLDERS } from './layer-table.data.ts';
import { isTest, scriptOf, type SourceFile } from './source-file.ts';

const GLOBALS = new Set(['process', 'globalThis', 'console', 'performance', 'crypto']);

/** What the pure folders take from the outside instead of being given it, one sentence each. */
export function purityViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => PURE_FOLDERS.some((folder) => file.path.startsWith(`${folder}/`)) && !isTest(file))
    .flatMap((file) => [
      ...importsOf(file)
        .filter(({ to }) => /^(?:node|astro|virtual):/.test(to))
        .map(({ to }) => `${file.path} imports ${to}`),
      ...impureUses(file).map((use) => `${file.path} uses ${use}`),
    ]);
}

function impureUses(file: SourceFile): string[] {
  const root = ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true);
  const uses: string[] = [];
  const ownNames = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (
      (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      ownNames.add(node.name.text);
    }
    uses.push(...useOf(node));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return uses.filter((use) => !ownNames.has(use.replace(/[.(].*$/, '')));
}

function useOf(node: ts.Node): string[] {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const [object, member] = [node.expression.text, node.name.text];
    const clockOrChance =
      (object === 'Date' && member === 'now') || (object === 'Math' && member === 'random');
    return clockOrChance || GLOBALS.has(object) ? [`${object}.${member}`] : [];
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return ['new Date()'];
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fetch')
    return ['fetch()'];
  return [];
}
