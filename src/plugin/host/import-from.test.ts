import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolvePlugin } from './resolve-plugin.ts';
import { importFrom } from './import-from.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'callboard-plugin-')));
});
afterAll(() => rm(folder, { recursive: true }));

test('a plugin outside the folder of Callboard imports typebox and the contract', async () => {
  await writeFile(
    path.join(folder, 'greeting.ts'),
    `import { Type } from 'typebox';
import { definePlugin } from 'callboard/plugin';
export default definePlugin({ name: 'greeting', options: Type.Object({}), setup: () => ({}) });
`,
  );
  const module = new URL('import-from.ts', import.meta.url).href;
  const script = `import { importFrom } from ${JSON.stringify(module)};
const { default: plugin } = await importFrom(${JSON.stringify(folder)})('./greeting.ts');
console.log(plugin.name, JSON.stringify(plugin.options));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(output).toBe('greeting {"type":"object","properties":{}}\n');
});

test('a path without a file is told with the folder that it starts at', async () => {
  const resolved = await resolvePlugin('./none.ts', {}, importFrom(folder), {});
  expect(resolved).toEqual({
    problem: {
      code: 'plugin/not-loaded',
      level: 'error',
      message: `The plugin "./none.ts" cannot be loaded: there is no file ./none.ts (looked in ${folder}).`,
      hint: 'Correct the path, which starts at the folder of the config, or mend the module.',
    },
  });
});
