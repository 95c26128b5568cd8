import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/** Names each step that changes the disk before it is taken, and waits, so that a kill can hit right there. */
const SLOWED = ['open', 'rename', 'rm', 'mkdir', 'writeFile', 'link'] as const;
for (const name of SLOWED) {
  const original = fs[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs, {
    [name]: async (...args: unknown[]) => {
      process.stdout.write(`${name}\n`);
      await new Promise((resolve) => setTimeout(resolve, 3));
      return original.apply(fs, args);
    },
  });
}
syncBuiltinESMExports();

const [folder = ''] = process.argv.slice(2);
const { harvest } = await import('../../src/harvest/index.ts');
const { localSource } = await import('../../integrations/local/local-source.ts');
const { DEFAULT_RULES } = await import('../../src/config/index.ts');
const { componentKind } = await import('../../src/model/kinds/component.ts');
const { RELATION_PAIRS } = await import('../../src/model/relations.ts');

await harvest({
  sources: [{ source: localSource({ folder: path.join(folder, 'catalog'), configFolder: folder }) }],
  model: { kinds: [componentKind], relationPairs: RELATION_PAIRS, processors: [] },
  rules: DEFAULT_RULES,
  levels: {},
  collectors: [],
  out: path.join(folder, 'snapshot'),
  cacheFolder: path.join(folder, 'cache'),
  fetch,
  now: () => new Date(),
  signal: new AbortController().signal,
  logger: { info: () => undefined, warn: () => undefined },
});
