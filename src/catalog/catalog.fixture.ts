import { DEFAULT_RULES } from '../config/default-rules.ts';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import { RELATION_PAIRS } from '../model/relations.ts';
import { matchPaths, treePath } from '../plugin/tree-paths.ts';
import type { SourceTree } from '../plugin/source.ts';
import type { Problem } from '../problems/problem.ts';
import { assembleCatalog } from './assemble-catalog.ts';
import type { Catalog, CatalogInput, CatalogTree } from './catalog.ts';
import { validateDescriptors } from './validate-descriptors.ts';
import type { DescriptorsReport } from './validate-descriptors.ts';

/** Files of a tree, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A tree in memory, as a folder beside the config would be. Descriptors are the files named catalog-info.yaml. */
export function folderTree(files: Files, folder = 'content/'): SourceTree {
  return {
    ...filesOf(files),
    revision: 'r1',
    locationOf: (path) => `file:${folder}${path}`,
    pathOf: (target) => insideOf(target.replace(/^file:/, ''), folder),
  };
}

/** A tree in memory, as a repository on a host would be. */
export function repositoryTree(files: Files, repository = 'https://github.com/ferry/harbour'): SourceTree {
  return {
    ...filesOf(files),
    revision: 'c0ffee',
    locationOf: (path) => `url:${repository}/blob/main/${path}`,
    pathOf: (target) =>
      insideOf(target.replace(/^url:/, '').replace('/tree/', '/blob/'), `${repository}/blob/main/`),
    webAddressOf: (path) => ({
      view: `${repository}/blob/main/${path}`,
      edit: `${repository}/edit/main/${path}`,
    }),
  };
}

function filesOf(files: Files): Pick<SourceTree, 'descriptors' | 'read' | 'glob'> {
  const paths = Object.keys(files).sort();
  const encoder = new TextEncoder();
  return {
    descriptors: () => Promise.resolve(matchPaths(paths, ['**/catalog-info.yaml'])),
    glob: (pattern) => Promise.resolve(matchPaths(paths, [pattern])),
    read(path) {
      const content = files[path];
      return Promise.resolve(typeof content === 'string' ? encoder.encode(content) : content);
    },
  };
}

function insideOf(target: string, folder: string): string | undefined {
  return target.startsWith(folder) ? treePath(target.slice(folder.length)) : undefined;
}

/** Assembles a catalog with the built-in model and the default rules. */
export function assemble(
  trees: SourceTree | readonly CatalogTree[],
  input: Partial<CatalogInput> = {},
): Promise<Catalog> {
  return assembleCatalog({
    trees: Array.isArray(trees)
      ? (trees as readonly CatalogTree[])
      : [{ source: 'quay', tree: trees as SourceTree }],
    model: { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] },
    rules: DEFAULT_RULES,
    levels: { 'catalog/orphan-entity': 'off', 'catalog/dangling-reference': 'off' },
    ...input,
  });
}

/** Validates one descriptor, with the given other files around it. */
export function validate(text: string, files: Files = {}): Promise<DescriptorsReport> {
  const tree = repositoryTree({ ...files, 'catalog-info.yaml': text });
  return validateDescriptors({ tree, paths: ['catalog-info.yaml'], source: 'quay' });
}

/** A problem as one line, as a terminal would show it. */
export function lineOf({ code, level, message, hint, at }: Problem): string {
  return `${at?.path ?? ''}:${String(at?.line)}:${String(at?.column)} ${level} ${code}: ${message} ${hint}`;
}

/** The text of a component, with further lines of its spec. */
export function component(name: string, ...spec: readonly string[]): string {
  return entity('Component', name, 'type: service', 'lifecycle: production', ...spec);
}

/** The text of an entity of any kind. */
export function entity(kind: string, name: string, ...spec: readonly string[]): string {
  const lines = [
    'apiVersion: backstage.io/v1alpha1',
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    'spec:',
  ];
  return [...lines, ...spec.map((line) => `  ${line}`), ''].join('\n');
}
