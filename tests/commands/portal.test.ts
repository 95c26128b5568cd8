import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { componentText, folderOf, runScript } from './run-script.ts';

vi.setConfig({ testTimeout: 240_000 });

const FILES = {
  'portal.config.yaml': 'title: Harbour\nsources: [{ use: local, with: { path: catalog } }]\n',
  'catalog/catalog-info.yaml': componentText('ferry'),
};

test('portal goes from sources to a site below a base', async () => {
  const cwd = await folderOf(FILES);
  const { exitCode, stdout } = await runScript('portal', ['--json', '--base', '/x'], { cwd });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    harvest: { entities: 1, out: 'content/snapshot' },
    build: { entities: 1, out: 'dist', base: '/x' },
  });
  const home = await readFile(path.join(cwd, 'dist/index.html'), 'utf8');
  expect(home).toContain('Harbour');
  expect(home).toContain('"/x/');
  const page = await readFile(path.join(cwd, 'dist/catalog/default/component/ferry/index.html'), 'utf8');
  expect(page).toContain('<dt class="label">Owner</dt>');
});

test('a build without a snapshot ends with 2 and says what to do', async () => {
  const cwd = await folderOf(FILES);
  const { exitCode, stderr } = await runScript('build', [], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/no snapshot.*npm run harvest/i);
});

test.each([
  [['--base', 'x'], 'The base "x" is not a path.\nWrite it with a slash in front: --base /portal.\n'],
  [
    ['--site', 'https://x.example/path'],
    'The site "https://x.example/path" is not an origin.\nWrite the scheme and the host: --site https://portal.example.com. A path goes into --base.\n',
  ],
])('a build with %j is wrong usage', async (line, stderr) => {
  const cwd = await folderOf(FILES);
  expect(await runScript('build', line, { cwd })).toEqual({ exitCode: 2, stdout: '', stderr });
});

test('a logo that is not there is a mistake in the config, with its line', async () => {
  const config = `branding:\n  logo: harbour.svg\n${FILES['portal.config.yaml']}`;
  const cwd = await folderOf({ ...FILES, 'portal.config.yaml': config });
  expect(await runScript('portal', [], { cwd })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'portal.config.yaml:2:9 error config/branding-missing branding.logo names harbour.svg, but there is no such file.\n    Correct the path, which starts at the folder of the config, or leave the key out.\n\n1 error\n',
  });
});

test('an accent that is hard to read is a warning with the nearest that is not', async () => {
  const branding = "branding:\n  colours:\n    accent: { light: '#ff8800', dark: '#8ab4f8' }\n";
  const config = `${branding}${FILES['portal.config.yaml']}`;
  const cwd = await folderOf({ ...FILES, 'portal.config.yaml': config });
  const { exitCode, stderr } = await runScript('harvest', [], { cwd });
  expect(exitCode).toBe(0);
  expect(stderr).toContain(
    'portal.config.yaml:3:22 warn config/low-contrast branding.colours.accent.light is #ff8800, whose contrast on the light background of a row is 2.1; readable text needs 4.5. Write "#b25200", the nearest of the same hue that can be read.',
  );
});

test('a build never replaces a folder that holds anything but an older site', async () => {
  const cwd = await folderOf({ ...FILES, 'thesis/chapter.txt': 'years of work' });
  for (const out of ['thesis', '.']) {
    expect(await runScript('build', ['--out', out], { cwd })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `The folder ${out} holds what is no site of Callboard's; a build would delete it.\nName a new or empty folder with --out, or empty this one yourself.\n`,
    });
  }
  expect(await readFile(path.join(cwd, 'thesis/chapter.txt'), 'utf8')).toBe('years of work');
});

test('a catalog without an entity makes a portal all the same', async () => {
  const cwd = await folderOf({ ...FILES, 'catalog/catalog-info.yaml': '# nothing yet\n' });
  const { exitCode, stdout } = await runScript('portal', ['--json'], { cwd });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ harvest: { entities: 0 }, build: { entities: 0 } });
  expect(await readFile(path.join(cwd, 'dist/index.html'), 'utf8')).toContain('Harbour');
});

test('a source that is lost builds nothing, and leaves the site that is there', async () => {
  const cwd = await folderOf(FILES);
  expect((await runScript('portal', [], { cwd })).exitCode).toBe(0);
  const lost = 'title: Harbour\nsources: [{ use: local, with: { path: gone } }]\n';
  await writeFile(path.join(cwd, 'portal.config.yaml'), lost);
  const { exitCode, stdout } = await runScript('portal', [], { cwd });
  expect(exitCode).toBe(3);
  expect(stdout).toMatch(
    /No site was built, for it would lack a source\. One that was built before is as it was; npm run build builds all the same\.\n$/,
  );
  expect(await readFile(path.join(cwd, 'dist/catalog/default/component/ferry/index.html'), 'utf8')).toContain(
    'ferry',
  );
  expect(JSON.parse((await runScript('portal', ['--json'], { cwd })).stdout)).toMatchObject({ build: null });
});
