import type { ErrorObject } from 'ajv';
import {
  emptyField,
  invalidValue,
  missingField,
  notAllowed,
  wrongType,
} from '../problems/definitions/catalog.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { rejection } from './finding.ts';
import type { Finding } from './finding.ts';
import { formatPath, pathOfPointer, valueAt } from './value-path.ts';
import { describeType, describeValue, shorten } from './value-words.ts';

/** What a schema was checked against. */
export interface CheckedValue {
  readonly value: unknown;
  /** Where the value stands in the document. */
  readonly path: ValuePath;
  /** The kind whose schema it is; absent for the envelope. */
  readonly kind?: string | undefined;
}

/** Turns the errors of a schema into findings in plain words. Unknown fields are not among them. */
export function schemaFindings(errors: readonly ErrorObject[], checked: CheckedValue): readonly Finding[] {
  return withoutBranches(errors).flatMap((error) => {
    const inner = pathOfPointer(error.instancePath, checked.value);
    return findingOf(error, [...checked.path, ...inner], valueAt(checked.value, inner), checked.kind);
  });
}

/** Leaves out what each branch of a choice said about the value as a whole, when one error speaks for all. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  if (choices.length === 0) return errors;
  return errors.filter((error) => {
    const around = choices.find(
      (choice) => choice !== error && error.schemaPath.startsWith(`${choice.schemaPath}/`),
    );
    if (around) return error.instancePath !== around.instancePath;
    const inside = (other: ErrorObject): boolean =>
      other !== error &&
      other.schemaPath.startsWith(`${error.schemaPath}/`) &&
      other.instancePath !== error.instancePath;
    return !choices.includes(error) || !errors.some(inside);
  });
}

function findingOf(
  error: ErrorObject,
  path: ValuePath,
  value: unknown,
  kind: string | undefined,
): readonly Finding[] {
  const where = formatPath(path);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required': {
      const field = String(params['missingProperty']);
      return [rejection(missingField, { where, field, kind }, { path, of: 'key' })];
    }
    case 'type': {
      const expected = describeType(params['type']);
      if (value === null) return [rejection(emptyField, { where, expected }, { path })];
      const plain = typeof value === 'number' || typeof value === 'boolean';
      const quoted = plain && expected === 'a text' ? JSON.stringify(String(value)) : undefined;
      return [rejection(wrongType, { where, expected, actual: describeValue(value), quoted }, { path })];
    }
    case 'minLength':
      if (value === '') return [rejection(emptyField, { where, expected: 'a text' }, { path })];
      break;
    case 'minItems':
      if (Array.isArray(value) && value.length === 0) {
        return [rejection(emptyField, { where, expected: 'a list with an entry' }, { path })];
      }
      break;
    case 'enum':
    case 'const': {
      const allowed =
        error.keyword === 'enum' ? (params['allowedValues'] as unknown[]) : [params['allowedValue']];
      const typed = typeof value === 'string' ? shorten(value) : '';
      const details = { where, value: describeValue(value), typed, allowed: allowed.map(String) };
      return [rejection(notAllowed, details, { path })];
    }
    case 'additionalProperties':
    case 'if':
      if (path.length === 0 || error.keyword === 'if') return [];
      break;
  }
  return [rejection(invalidValue, { where, reason: reasonOf(error) }, { path })];
}

function reasonOf(error: ErrorObject): string {
  if (error.keyword === 'oneOf' || error.keyword === 'anyOf') return 'has none of the forms that it may have';
  if (error.keyword === 'maxLength') {
    return `must not be longer than ${String(error.params['limit'])} characters`;
  }
  if (error.keyword === 'additionalProperties') {
    return `must not have the field "${String(error.params['additionalProperty'])}"`;
  }
  return error.message ?? `breaks the rule "${error.keyword}"`;
}
