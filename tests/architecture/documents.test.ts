import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { portalConfigSchema } from '../../src/config/schema/portal-config.ts';
import { isJsonObject } from '../../src/model/json.ts';
import { PROBLEM_DEFINITIONS } from '../../src/problems/definitions/index.ts';
import { PROJECT_ROOT } from './source-file.ts';

const textOf = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');

const helpInDocument = new Map(
  [...textOf('docs/commands.md').matchAll(/^## `npm (?:run )?([\w:-]+)`$[^]*?^```text\n([^]*?)^```/gm)].map(
    ([, name, help]) => [name ?? '', help],
  ),
);

describe('docs/commands.md', () => {
  it.concurrent.each([...helpInDocument])(
    'shows the help of %s as it is',
    async (name, help) => {
      const { stdout } = await promisify(execFile)('node', [`scripts/${name}.ts`, '--help'], {
        cwd: PROJECT_ROOT,
      });
      expect(stdout).toBe(help);
    },
    60_000,
  );
});

describe('docs/configuration.md', () => {
  it('describes every key of the config', () => {
    const described = textOf('docs/configuration.md');
    const keys = [...new Set(keysOf(portalConfigSchema))];
    expect(keys.filter((key) => !described.includes(`\`${key}\``))).toEqual([]);
  });
});

describe('docs/problems.md', () => {
  it('lists every problem of the catalogue', async () => {
    const rows = PROBLEM_DEFINITIONS.toSorted((left, right) => (left.code < right.code ? -1 : 1)).map(
      ({ code, level, title }) => `| \`${code}\` | ${level} | ${title} |`,
    );
    const [intro] = textOf('docs/problems.md').split('\n| code');
    const text = `${intro ?? ''}\n| code | level | what it is |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    const path = join(PROJECT_ROOT, 'docs/problems.md');
    await expect(
      await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }),
    ).toMatchFileSnapshot(path);
  });
});

/** Names of the properties of a schema, at any depth. */
function keysOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (!isJsonObject(schema)) return [];
  const own = isJsonObject(schema['properties']) ? Object.keys(schema['properties']) : [];
  const within = Object.entries(schema).flatMap(([key, value]) =>
    key === 'default' || key === 'examples' ? [] : keysOf(value),
  );
  return [...own, ...within];
}
