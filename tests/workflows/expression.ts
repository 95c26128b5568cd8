import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
} from '@actions/workflow-parser/templates/tokens/type-guards';

/** The contexts of an expression by name: `github`, `steps`, …. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the job has gone so far: what `success()`, `failure()` and `cancelled()` answer. */
export type JobState = 'success' | 'failure' | 'cancelled';

/** Every context that an expression may name; one that is not given is empty. */
const CONTEXTS = ['github', 'env', 'vars', 'secrets', 'inputs', 'steps', 'needs', 'job', 'runner'];

/** The value of an expression, without its braces, as plain data. */
export function evaluate(expression: string, contexts: Contexts, state: JobState): unknown {
  const answer = (name: string, value: boolean) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  });
  const functions = [
    answer('success', state === 'success'),
    answer('failure', state === 'failure'),
    answer('cancelled', state === 'cancelled'),
    answer('always', true),
  ];
  const tree = new Parser(new Lexer(expression).lex().tokens, CONTEXTS, functions).parse();
  const given = Object.fromEntries(CONTEXTS.map((name) => [name, contexts[name] ?? {}]));
  const context = JSON.parse(JSON.stringify(given), data.reviver) as data.Dictionary;
  const value = new Evaluator(tree, context, new Map(functions.map((each) => [each.name, each]))).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown;
}

/** Whether a condition holds, by GitHub's rules for what counts as true. */
export function holds(condition: string, contexts: Contexts, state: JobState): boolean {
  return evaluate(`!!(${condition})`, contexts, state) === true;
}

/** A token with its expressions filled in. */
export function fillIn(token: TemplateToken, contexts: Contexts, state: JobState): unknown {
  if (isBasicExpression(token)) return evaluate(token.expression, contexts, state);
  if (isMapping(token)) {
    return Object.fromEntries(
      [...token].map(({ key, value }) => [key.toString(), fillIn(value, contexts, state)]),
    );
  }
  if (isSequence(token)) return [...token].map((item) => fillIn(item, contexts, state));
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
  return '';
}

/** A mapping with its expressions filled in, as the texts that a step is handed. */
export function fillInTexts(
  token: TemplateToken | undefined,
  contexts: Contexts,
  state: JobState,
): Readonly<Record<string, string>> {
  if (!token) return {};
  const values = Object.entries(fillIn(token, contexts, state) as Readonly<Record<string, unknown>>);
  return Object.fromEntries(values.map(([name, value]) => [name, textOf(value)]));
}

/** A value as GitHub writes it into a text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? '' : 'Object';
}
