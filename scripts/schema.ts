import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_IN_PLUGINS } from '../integrations/index.ts';
import { BUILTIN_KINDS } from '../src/model/kinds/index.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { schemaFiles } from './stages/schema-files.ts';
import type { DescribedPlugin } from './stages/schema-files.ts';

const FOLDER = fileURLToPath(new URL('../schemas', import.meta.url));

await runCommand(
  defineCommand({
    name: 'schema',
    summary: 'Writes the JSON Schemas of the config and of every kind, which editors complete from.',
    options: {
      out: {
        type: 'string',
        value: 'folder',
        description: 'Folder to write to. Default: schemas of this repository.',
      },
      check: {
        type: 'boolean',
        description: 'Write nothing; exit with 1 when a file differs from what would be written.',
      },
    },
    run: async ({ options, write, json }) => {
      const folder = options.out ?? FOLDER;
      const plugins = await Promise.all(Object.values(BUILT_IN_PLUGINS).map((load) => load()));
      const described = plugins.map((module) => (module as { readonly default: DescribedPlugin }).default);
      const files = schemaFiles(BUILTIN_KINDS, described);
      const differing: string[] = [];
      for (const file of files) {
        const target = path.join(folder, file.path);
        const current = await readFile(target, 'utf8').catch(() => undefined);
        if (current === file.text) continue;
        differing.push(file.path);
        if (options.check) continue;
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, file.text);
      }
      if (json) write(`${JSON.stringify({ files: files.length, differing }, null, 2)}\n`);
      else if (options.check) {
        const list = differing.map((file) => `${file} differs from what npm run schema writes.\n`).join('');
        write(list || `All ${String(files.length)} schemas are up to date.\n`);
      } else
        write(
          `Wrote ${String(differing.length)} of ${String(files.length)} schemas; the others were up to date.\n`,
        );
      return options.check && differing.length > 0 ? 1 : 0;
    },
  }),
);
