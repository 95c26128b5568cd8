import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from 'sarif';
import { expect, test, vi } from 'vitest';
import { componentText, folderOf, runScript } from './run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

const MISSPELT = componentText('raft').replace('Component', 'Componet');
const REPORT = {
  code: 'catalog/unknown-kind',
  level: 'error',
  message: 'There is no kind "Componet".',
  hint: 'Did you mean "Component"? A kind of your own is declared in the portal\'s config, under catalog.kinds.',
  path: 'raft/catalog-info.yaml',
  line: 2,
  column: 7,
  entity: 'componet:default/raft',
};

test('files without a problem end with 0', async () => {
  const cwd = await folderOf({
    'catalog-info.yaml': componentText('ferry'),
    'deep/.hidden/catalog-info.yml': componentText('raft'),
  });
  expect(await runScript('validate', ['.'], { cwd })).toEqual({
    exitCode: 0,
    stdout: 'no problems\n2 files, 2 valid entities\n',
    stderr: '',
  });
});

test('a problem at level error ends with 1 and stands at its place', async () => {
  const cwd = await folderOf({
    'catalog-info.yaml': componentText('ferry'),
    'raft/catalog-info.yaml': MISSPELT,
  });
  expect(await runScript('validate', ['.'], { cwd })).toEqual({
    exitCode: 1,
    stdout: `raft/catalog-info.yaml:2:7 error catalog/unknown-kind ${REPORT.message}\n    ${REPORT.hint}\n\n1 error\n2 files, 1 valid entity\n`,
    stderr: '',
  });
});

test('a folder is searched for descriptors only, a file may have any name, and each is read once', async () => {
  const cwd = await folderOf({
    'a/catalog-info.yaml': componentText('ferry'),
    'a/other.yaml': 'no: entity',
    'a/node_modules/x/catalog-info.yaml': 'broken: [',
    'raft.yml': componentText('raft'),
  });
  const { stdout } = await runScript('validate', ['a', 'a/catalog-info.yaml', '*.yml'], { cwd });
  expect(stdout).toBe('no problems\n2 files, 2 valid entities\n');
});

test('--json prints an array of problems and nothing else', async () => {
  const cwd = await folderOf({ 'raft/catalog-info.yaml': MISSPELT });
  const { exitCode, stdout } = await runScript('validate', ['raft', '--json'], { cwd });
  expect([exitCode, JSON.parse(stdout)]).toEqual([1, [REPORT]]);
});

test('--sarif prints a log whose rule says what the problem is', async () => {
  const cwd = await folderOf({ 'raft/catalog-info.yaml': MISSPELT });
  const { exitCode, stdout } = await runScript('validate', ['--sarif', 'raft'], { cwd });
  const log = JSON.parse(stdout) as Log;
  expect([exitCode, log.version, log.runs[0]?.tool.driver.rules?.map(({ id }) => id)]).toEqual([
    1,
    '2.1.0',
    [REPORT.code],
  ]);
  expect(log.runs[0]?.tool.driver.rules?.[0]?.shortDescription?.text).toMatch(/./);
  expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: REPORT.path },
    region: { startLine: 2, startColumn: 7 },
  });
});

test('--github prints annotations and adds to the summary of the job', async () => {
  const cwd = await folderOf({ 'raft/catalog-info.yaml': MISSPELT, 'summary.md': 'before\n' });
  const env = { GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md') };
  const { exitCode, stdout } = await runScript('validate', ['--github', 'raft'], { cwd, env });
  expect(exitCode).toBe(1);
  expect(stdout).toBe(
    `::error file=${REPORT.path},line=2,col=7,title=${REPORT.code}::${REPORT.message} ${REPORT.hint}\n`,
  );
  expect(await readFile(path.join(cwd, 'summary.md'), 'utf8')).toMatch(/^before\n## Callboard: 1 error\n/);
});

test.each([
  [[], 'Nothing to validate was named.\nName files, folders or globs, such as: npm run validate -- .\n'],
  [
    ['none.yaml'],
    'Nothing matches "none.yaml".\nName files, folders or globs. Globs stand in quotes, so that the shell leaves them alone.\n',
  ],
  [
    ['empty'],
    'The folder empty holds no catalog-info.yaml or catalog-info.yml.\nFiles of other names are named one by one or by a glob, such as "empty/**/*.yaml".\n',
  ],
  [['--jsn', 'empty'], 'There is no option --jsn.\nDid you mean "--json"? See npm run validate -- --help.\n'],
  [
    ['--json=yes', 'empty'],
    'The option --json takes no value.\nWrite --json alone. See npm run validate -- --help.\n',
  ],
])('%j is wrong usage: exit code 2 and words that help', async (line, stderr) => {
  const cwd = await folderOf({ 'empty/readme.md': '' });
  expect(await runScript('validate', line, { cwd })).toMatchObject({ exitCode: 2, stderr });
});

test('a file that links lead to outside its folder is not read', async () => {
  const outside = await folderOf({ 'secret.txt': 'the-secret-text' });
  const text = componentText('ferry').replace('spec:', `  annotations:\n    a: b\nspec:`);
  const api = `${text}---\n${componentText('api')
    .replace('Component', 'API')
    .replace('owner: crew', `owner: crew, definition: { $text: ../${path.basename(outside)}/secret.txt }`)}`;
  const cwd = await folderOf({ 'catalog-info.yaml': api });
  const { exitCode, stdout } = await runScript('validate', ['.', '--json'], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).not.toContain('the-secret-text');
});
