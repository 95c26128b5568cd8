import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { writeSampleSnapshot } from '../browser/sample-snapshot.ts';
import { folderOf, runScript } from '../commands/run-script.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLUGIN = fileURLToPath(new URL('replacement/index.ts', import.meta.url));

test('components of the config and of a plugin stand where those of the portal stood', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': `components: { TopBar: ./own/Bar.astro }\nplugins: [{ use: '${PLUGIN}' }]\n`,
    'own/Bar.astro':
      "---\nimport Original from 'callboard/components/TopBar.astro';\n---\n<p>Ours</p><Original />\n",
  });
  await writeSampleSnapshot(path.join(cwd, 'content/snapshot'));
  const built = await runScript('build', [], { cwd });
  expect(built.exitCode, built.stderr).toBe(0);
  const pageOf = (file: string) => readFile(path.join(cwd, 'dist', file), 'utf8');
  const entity = await pageOf('catalog/default/component/ledger-writer/index.html');
  expect(entity).toMatch(/<p>Ours<\/p>\s*<header class="bar">/);
  expect(entity).toMatch(
    /<p class="motto"[^>]*>Ask before you deploy on a Friday<\/p>\s*<header class="head"/,
  );
  const health = await pageOf('health/index.html');
  expect(health).toContain('<p>Ours</p>');
  expect(health).not.toContain('motto');
});

test('a name that is no component, and a file that is not there, are problems with their lines', async () => {
  const cwd = await folderOf({
    'portal.config.yaml': `components:\n  EntityHeadr: ./own/Bar.astro\n  TopBar: ./own/Baar.astro\n`,
    'own/Bar.astro': '<p>Ours</p>',
  });
  const { exitCode, stderr } = await runScript('build', [], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    [
      'portal.config.yaml:2:3 error config/unknown-component "EntityHeadr" is not a component of the portal.',
      '    Did you mean "EntityHeader"?',
      'portal.config.yaml:3:11 error config/component-missing components.TopBar names ./own/Baar.astro, which is not a file.',
      '    Correct the path, which starts at the folder of the config, or install the package.',
      '',
      '2 errors',
      '',
    ].join('\n'),
  );
});
