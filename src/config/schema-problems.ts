import type { ErrorObject } from 'ajv';
import type { Problem } from '../problems/problem.ts';
import * as definitions from '../problems/definitions/config.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { formatPath, parsePointer, startsWith, valueAt } from './config-path.ts';
import type { ConfigTree } from './config-tree.ts';
import { describeSchemaTypes, describeType, quoteValue } from './describe-value.ts';

/**
 * Turns the findings of ajv (run with `allErrors` and `verbose`) into problems, each at its line.
 *
 * @param at where in the tree the validated value stands
 */
export function schemaProblems(
  errors: readonly ErrorObject[],
  tree: ConfigTree,
  at: ValuePath = [],
): readonly Problem[] {
  const root = valueAt(tree.value, at);
  const unset = tree.variables.flatMap((use) => (use.unset ? [use.path] : []));
  const skipped = [...tree.broken, ...unset];
  return withoutBranches(errors)
    .map((error) => ({ error, path: [...at, ...parsePointer(error.instancePath, root)] }))
    .filter(({ path }) => !skipped.some((start) => startsWith(path, start)))
    .map(({ error, path }) => problemOf(error, path, tree));
}

/** Of a value that fits no branch of an `anyOf`, keeps what the branch of its own type complains of, if there is one. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors.filter((error) => {
    if (error.keyword === 'anyOf') {
      return errors.every((other) => !isInside(other, error) || isWrongBranch(other, error));
    }
    return unions.every((union) => !isInside(error, union) || !isWrongBranch(error, union));
  });
}

function isInside(error: ErrorObject, union: ErrorObject): boolean {
  const samePlace =
    error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`);
  return samePlace && error.schemaPath.startsWith(`${union.schemaPath}/`);
}

function isWrongBranch({ instancePath, keyword }: ErrorObject, union: ErrorObject): boolean {
  return instancePath === union.instancePath && (keyword === 'type' || keyword === 'const');
}

function problemOf(error: ErrorObject, path: ValuePath, tree: ConfigTree): Problem {
  const where = formatPath(path);
  const value: unknown = error.data;
  const subject = { at: tree.placeOf(path) };
  const shown = shownValue(value, path, tree);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
      const given = Object.keys(valueAt(tree.value, path) ?? {});
      return definitions.unknownKey.problem(
        { key, where, known: known.filter((name) => !given.includes(name)) },
        { at: tree.placeOf([...path, key], 'key') },
      );
    }
    case 'required':
      return definitions.missingKey.problem({ where, key: String(params['missingProperty']) }, subject);
    case 'type': {
      const expected = describeSchemaTypes(params['type'] as string | string[]);
      return definitions.wrongType.problem({ where, expected, actual: describeType(value) }, subject);
    }
    case 'anyOf': {
      const branches = error.schema as readonly { readonly type?: string; readonly const?: unknown }[];
      if (branches.every((branch) => branch.const !== undefined)) {
        const allowed = branches.map((branch) => String(branch.const));
        return definitions.notAllowed.problem(
          { where, value: shown, typed: textOf(value), allowed },
          subject,
        );
      }
      const expected = describeSchemaTypes(branches.flatMap(({ type }) => type ?? []));
      return definitions.wrongType.problem({ where, expected, actual: describeType(value) }, subject);
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map(String);
      return definitions.notAllowed.problem({ where, value: shown, typed: textOf(value), allowed }, subject);
    }
    default:
      return definitions.invalidValue.problem({ where, value: shown, expected: expectation(error) }, subject);
  }
}

/** What a schema asks for: its own words where it has any, the validator's otherwise. */
function expectation({ keyword, params, parentSchema, message }: ErrorObject): string {
  switch (keyword) {
    case 'minLength':
      return 'a text that is not empty';
    case 'minItems':
      return 'a list that is not empty';
    case 'pattern': {
      const words: unknown = parentSchema?.['patternErrorMessage'];
      return typeof words === 'string'
        ? words
        : `a text that matches ${(params as { pattern: string }).pattern}`;
    }
    default:
      return (message ?? 'valid').replace(/^must be /, '');
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A value as a message may show it: one from the environment only by the name of its variable. */
function shownValue(value: unknown, path: ValuePath, tree: ConfigTree): string {
  const use = tree.variables.find((variable) => startsWith(variable.path, path));
  if (use) return `the value of ${use.names.map((name) => `\${${name}}`).join(', ')}`;
  return quoteValue(value);
}
