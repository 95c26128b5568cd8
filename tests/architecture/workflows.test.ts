import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from './source-file.ts';
import { workflowViolations } from './workflow-rule.ts';

const FOLDER = '.github/workflows';
const files = readdirSync(join(PROJECT_ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const textOf = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');

describe('the workflows', () => {
  it('exist', () => {
    expect(files).toContain('.github/workflows/ci.yml');
  });

  it.each(files)('%s pins its actions and asks for no more than it needs', (path) => {
    expect(workflowViolations(path, textOf(path))).toEqual([]);
  });

  it('are checked for tags in place of commits, for missing and for wide permissions', () => {
    const text = [
      'jobs:',
      '  a:',
      '    permissions: { contents: write, issues: read }',
      '    steps:',
      '      - uses: actions/checkout@v7',
      '      - uses: ./.github/actions/own',
      '  b:',
      '    timeout-minutes: 5',
      '    permissions: write-all',
    ].join('\n');
    expect(workflowViolations('x.yml', text)).toEqual([
      'x.yml:5 "- uses: actions/checkout@v7" is not pinned by a full commit with its version behind it',
      'x.yml does not say which permissions it needs',
      'x.yml grants contents: write',
      'x.yml grants "write-all" instead of single permissions',
      'x.yml job "a" has no timeout',
    ]);
  });
});
