import type { DataValidationCxt } from 'ajv/dist/types/index.js';
import { createValidator, formatPath, schemaProblems, startsWith, valueAt } from '../../config/index.ts';
import type { ConfigTree, Redactor } from '../../config/index.ts';
import { parsePointer } from '../../config/config-path.ts';
import { literalSecret } from '../../problems/definitions/config.ts';
import type { Problem } from '../../problems/problem.ts';
import type { ValuePath } from '../../yaml/yaml-file.ts';
import { SECRET_KEYWORD, SecretValue } from '../secret.ts';
import { strictSchema } from './strict-schema.ts';

/** What the options of one plugin are checked against. */
export interface OptionsInput {
  readonly schema: unknown;
  readonly tree: ConfigTree;
  /** Where the options stand in the config: the path of `with`. */
  readonly path: ValuePath;
  readonly redactor: Redactor;
  /** True in a build, where secrets are neither needed nor given. */
  readonly withholdSecrets: boolean;
}

/** Options with defaults filled in and secrets wrapped, and what is wrong with them. */
export interface CheckedOptions {
  readonly options: unknown;
  readonly problems: readonly Problem[];
}

/** A secret among the options, as the validator came past it. */
interface FoundSecret {
  readonly path: ValuePath;
  readonly value: string;
  replace(secret: SecretValue): void;
}

/** Checks a plugin's `with` against the schema of its options. */
export function checkOptions({
  schema,
  tree,
  path,
  redactor,
  withholdSecrets,
}: OptionsInput): CheckedOptions {
  const given = valueAt(tree.value, path) ?? {};
  const options: unknown = structuredClone(given);
  const secrets: FoundSecret[] = [];
  const validator = createValidator();
  validator.addKeyword({
    keyword: SECRET_KEYWORD,
    schemaType: 'boolean',
    validate: (_: boolean, value: unknown, __: unknown, context?: DataValidationCxt) => {
      if (typeof value === 'string' && context) secrets.push(foundSecret(value, context, given, path));
      return true;
    },
  });
  const validate = validator.compile(strictSchema(schema));
  validate(options);
  const problems = [...schemaProblems(validate.errors ?? [], tree, path)];
  const isSecret = (candidate: ValuePath): boolean =>
    secrets.some((secret) => samePath(secret.path, candidate));
  for (const { path: at, unset } of tree.variables) {
    if (unset && startsWith(at, path) && !(withholdSecrets && isSecret(at))) problems.push(unset);
  }
  for (const secret of secrets) {
    const fromEnvironment = tree.variables.some((use) => samePath(use.path, secret.path));
    if (!fromEnvironment) {
      const where = formatPath(secret.path);
      problems.push(literalSecret.problem({ where }, { at: tree.placeOf(secret.path) }));
    }
    redactor.add(secret.value);
    secret.replace(new SecretValue(withholdSecrets ? undefined : secret.value));
  }
  return { options, problems };
}

function foundSecret(value: string, context: DataValidationCxt, given: unknown, at: ValuePath): FoundSecret {
  const { instancePath, parentData, parentDataProperty } = context;
  return {
    path: [...at, ...parsePointer(instancePath, given)],
    value,
    replace: (secret) => {
      (parentData as Record<string | number, unknown>)[parentDataProperty] = secret;
    },
  };
}

function samePath(a: ValuePath, b: ValuePath): boolean {
  return a.length === b.length && startsWith(a, b);
}
