import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownViolations, scriptViolations, type Project } from './markdown-rule.ts';
import { PROJECT_ROOT } from './source-file.ts';

const textOf = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as Pick<Project, 'scripts'>;
const project: Project = { scripts, exists: (path) => existsSync(join(PROJECT_ROOT, path)) };
const documents = globSync(
  ['*.md', 'docs/**/*.md', 'bench/*.md', 'integrations/*/README.md', 'content/catalog/README.md'],
  {
    cwd: PROJECT_ROOT,
  },
);

describe('the documents', () => {
  it.each(documents)('%s names commands and files that exist', (path) => {
    expect(markdownViolations(path, textOf(path), project)).toEqual([]);
  });

  it('begin with the two commands that a newcomer needs', () => {
    const blocks = [...textOf('README.md').matchAll(/```sh\n([^]*?)```/g)].map(([, block]) => block?.trim());
    expect(blocks).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('describe every command', () => {
    const commands = Object.entries(scripts).filter(([, command]) => / scripts\/\w+\.ts$/.test(command));
    const described = [...textOf('docs/commands.md').matchAll(/^## `npm (?:run )?([\w:-]+)`/gm)].map(
      ([, name]) => name,
    );
    expect(described.sort()).toEqual(commands.map(([name]) => name).sort());
  });
});

describe('the npm scripts', () => {
  it('run files that exist', () => {
    expect(scriptViolations(project)).toEqual([]);
  });
});

describe('the rule for documents', () => {
  const nothing: Project = { scripts: { test: 'vitest', lost: 'node scripts/lost.ts' }, exists: () => false };

  it('finds commands and links that lead nowhere', () => {
    const text =
      'Run `npm test`, `npm start` or `npm run deploy`, then `node bench/x.ts`. See [a](b.md#c) and [d](https://e.example).';
    expect(markdownViolations('docs/x.md', text, nothing)).toEqual([
      'docs/x.md names the script "deploy", which package.json does not have',
      'docs/x.md names the script "start", which package.json does not have',
      'docs/x.md runs bench/x.ts, which does not exist',
      'docs/x.md links to docs/b.md, which does not exist',
    ]);
  });

  it('finds scripts that run nothing', () => {
    expect(scriptViolations(nothing)).toEqual([
      'the script "lost" runs scripts/lost.ts, which does not exist',
    ]);
  });
});
