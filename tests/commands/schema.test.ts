import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { expect, test, vi } from 'vitest';
import { parseYaml } from '../../src/yaml/index.ts';
import { folderOf, runScript } from './run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function schemaOf(file: string): Promise<object> {
  return JSON.parse(await readFile(path.join(ROOT, 'schemas', file), 'utf8')) as object;
}

test('the committed schemas are those that the code makes', async () => {
  const { exitCode, stdout } = await runScript('schema', ['--check'], { cwd: ROOT });
  expect([exitCode, stdout]).toEqual([0, 'All 12 schemas are up to date.\n']);
});

test('a schema that differs ends with 1 and is named; writing it again mends it', async () => {
  const cwd = await folderOf({});
  await runScript('schema', ['--out', 'out'], { cwd });
  await writeFile(path.join(cwd, 'out/kinds/user.schema.json'), '{}');
  const check = ['--out', 'out', '--check'];
  expect(await runScript('schema', check, { cwd })).toMatchObject({
    exitCode: 1,
    stdout: 'kinds/user.schema.json differs from what npm run schema writes.\n',
  });
  expect(await runScript('schema', ['--out', 'out'], { cwd })).toMatchObject({
    exitCode: 0,
    stdout: 'Wrote 1 of 12 schemas; the others were up to date.\n',
  });
  expect((await runScript('schema', check, { cwd })).exitCode).toBe(0);
});

test('the published schema accepts the config of this repository, and finds a misspelt option', async () => {
  const validate = new Ajv({ strict: false }).compile(await schemaOf('portal.config.schema.json'));
  const config = await readFile(path.join(ROOT, 'portal.config.yaml'), 'utf8');
  expect(config).toMatch(/^# yaml-language-server: \$schema=\.\/schemas\/portal\.config\.schema\.json\n/);
  expect(validate(parseYaml(config).documents[0]?.value)).toBe(true);
  expect(validate({})).toBe(true);
  expect(validate({ sources: [{ use: 'local', with: { paht: 'x' } }] })).toBe(false);
  expect(validate({ sources: [{ use: 'local' }] })).toBe(false);
  expect(validate({ sources: [{ use: './own.ts', with: { anything: 1 } }] })).toBe(true);
});

test('the schema of entities judges by kind, and by type where a kind has types', async () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const kind of [
    'component',
    'api',
    'resource',
    'system',
    'domain',
    'group',
    'user',
    'template',
    'airesource',
    'location',
  ]) {
    ajv.addSchema(await schemaOf(`kinds/${kind}.schema.json`), `kinds/${kind}.schema.json`);
  }
  const validate = ajv.compile(await schemaOf('entity.schema.json'));
  const entity = (kind: string, spec: object): object => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'x' },
    spec,
  });
  const api = { lifecycle: 'production', owner: 'crew' };
  expect(validate(entity('Domain', { owner: 'crew' }))).toBe(true);
  expect(validate(entity('Domain', {}))).toBe(false);
  expect(validate(entity('API', { ...api, type: 'openapi', definition: 'x' }))).toBe(true);
  expect(validate(entity('API', { ...api, type: 'openapi' }))).toBe(false);
  expect(validate(entity('API', { ...api, type: 'mcp-server' }))).toBe(false);
  expect(validate(entity('Ship', { sails: 3 }))).toBe(true);
});
