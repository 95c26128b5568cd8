import { isJsonObject } from '../model/json.ts';
import { RELATION_PAIRS } from '../model/relations.ts';
import type { Problem } from '../problems/problem.ts';
import * as definitions from '../problems/definitions/config.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { formatPath, valueAt } from './config-path.ts';
import type { ConfigTree } from './config-tree.ts';
import { createValidator } from './validator.ts';

/** What exists before a config adds to it. */
export interface ConfigVocabulary {
  /** Kinds of the catalog, for example `Component`. */
  readonly kinds: readonly string[];
  /** Codes of all problems. */
  readonly problemCodes: readonly string[];
}

/** Checks what a schema cannot: names that must exist, and names that must be new. Takes any tree, valid or not. */
export function checkModel(tree: ConfigTree, vocabulary: ConfigVocabulary): readonly Problem[] {
  return [
    ...checkLevels(tree, vocabulary.problemCodes),
    ...checkRelations(tree),
    ...checkKinds(tree, vocabulary.kinds),
  ];
}

function checkLevels(tree: ConfigTree, known: readonly string[]): readonly Problem[] {
  const at: ValuePath = ['catalog', 'problems'];
  const levels = valueAt(tree.value, at);
  return Object.keys(isJsonObject(levels) ? levels : {})
    .filter((code) => !known.includes(code))
    .map((given) =>
      definitions.unknownCode.problem({ given, known }, { at: tree.placeOf([...at, given], 'key') }),
    );
}

function checkRelations(tree: ConfigTree): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>(RELATION_PAIRS.flatMap(({ forward, reverse }) => [forward, reverse]));
  for (const { path, value } of textsIn(tree, ['catalog', 'relations'], ['forward', 'reverse'])) {
    if (seen.has(value)) {
      problems.push(definitions.duplicateRelation.problem({ relation: value }, { at: tree.placeOf(path) }));
    }
    seen.add(value);
  }
  return problems;
}

function checkKinds(tree: ConfigTree, builtIn: readonly string[]): readonly Problem[] {
  const at: ValuePath = ['catalog', 'kinds'];
  const problems: Problem[] = [];
  const seen = new Set(builtIn.map((kind) => kind.toLowerCase()));
  for (const { path, value } of textsIn(tree, at, ['kind'])) {
    if (seen.has(value.toLowerCase())) {
      problems.push(definitions.duplicateKind.problem({ kind: value }, { at: tree.placeOf(path) }));
    }
    seen.add(value.toLowerCase());
  }
  const relations = [
    ...RELATION_PAIRS.flatMap(({ forward, reverse }) => [forward, reverse]),
    ...textsIn(tree, ['catalog', 'relations'], ['forward', 'reverse']).map(({ value }) => value),
  ];
  for (const [index] of itemsOf(tree, at).entries()) {
    for (const { path, value } of textsIn(tree, [...at, index, 'references'], ['relation'])) {
      if (relations.includes(value)) continue;
      const details = { where: formatPath(path), relation: value, known: relations };
      problems.push(definitions.unknownRelation.problem(details, { at: tree.placeOf(path) }));
    }
    problems.push(...checkSchemas(tree, [...at, index]));
  }
  return problems;
}

function checkSchemas(tree: ConfigTree, kind: ValuePath): readonly Problem[] {
  const byType = valueAt(tree.value, [...kind, 'specByType']);
  const paths = [
    [...kind, 'spec'],
    ...Object.keys(isJsonObject(byType) ? byType : {}).map((type) => [...kind, 'specByType', type]),
  ];
  return paths.flatMap((path) => {
    const schema = valueAt(tree.value, path);
    if (!isJsonObject(schema)) return [];
    try {
      createValidator().compile(structuredClone(schema));
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const details = { where: formatPath(path), reason };
      return [definitions.invalidSchema.problem(details, { at: tree.placeOf(path, 'key') })];
    }
  });
}

function itemsOf(tree: ConfigTree, at: ValuePath): readonly unknown[] {
  const items = valueAt(tree.value, at);
  return Array.isArray(items) ? items : [];
}

/** The texts at some keys of each item of a list, with their paths. */
function textsIn(
  tree: ConfigTree,
  at: ValuePath,
  keys: readonly string[],
): readonly { readonly path: ValuePath; readonly value: string }[] {
  return itemsOf(tree, at).flatMap((_, index) =>
    keys.flatMap((key) => {
      const path = [...at, index, key];
      const value = valueAt(tree.value, path);
      return typeof value === 'string' ? [{ path, value }] : [];
    }),
  );
}
