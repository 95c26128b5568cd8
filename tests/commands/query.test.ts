import { expect, test, vi } from 'vitest';
import { folderOf, runScript } from './run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

const CATALOG = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: raft, title: '=1+1', tags: [java, tier-1], labels: { team: the-crew } }
spec: { type: service, lifecycle: production, owner: crew, dependsOn: ['resource:db'] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ferry, description: 'Carries, and returns.' }
spec: { type: website, lifecycle: deprecated, owner: crew }
---
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata: { name: db }
spec: { type: database, owner: crew }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew, title: The crew }
spec: { type: team, children: [] }
`;
const CONFIG =
  'title: Test\nsources: [{ use: local, with: { path: catalog }, rules: [{ allow: [Component, Resource, Group] }] }]\n';

async function harvested(): Promise<string> {
  const cwd = await folderOf({ 'portal.config.yaml': CONFIG, 'catalog/catalog-info.yaml': CATALOG });
  expect((await runScript('harvest', [], { cwd })).exitCode).toBe(0);
  return cwd;
}

test('a query answers as a table, references, a count, CSV and entities', async () => {
  const cwd = await harvested();
  const query = (...line: string[]) => runScript('query', line, { cwd });
  expect(await query('owner:crew', 'has:dependsOn -lifecycle:deprecated')).toEqual({
    exitCode: 0,
    stdout: 'component:default/raft  service  group:default/crew  production\n1 entity\n',
    stderr: '',
  });
  expect((await query('owner:"the crew"', '--refs')).stdout).toBe(
    'component:default/raft\nresource:default/db\ncomponent:default/ferry\n',
  );
  expect((await query('dependencyOf:component:raft', '--count')).stdout).toBe('1\n');
  expect((await query('label:team=THE-crew', '--count')).stdout).toBe('1\n');
  expect(
    (await query('--csv', '--columns', 'name,tags,description', '--', '-kind:group,resource')).stdout,
  ).toBe('\ufeffname,tags,description\r\n\'=1+1,java tier-1,\r\nferry,,"Carries, and returns."\r\n');
  const found = JSON.parse((await query('name:ferry', '--json')).stdout) as { metadata: { name: string } }[];
  expect(found.map(({ metadata }) => metadata.name)).toEqual(['ferry']);
  expect((await query('name:nothing', '--refs')).stdout).toBe('');
});

test('a query that is wrong ends with 2 and points at the place', async () => {
  const cwd = await harvested();
  expect(await runScript('query', ['tag:java ownr:crew'], { cwd })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: [
      'The query is wrong: unknown field "ownr" at 10; did you mean owner?',
      '',
      '  tag:java ownr:crew',
      '           ^^^^',
      '',
      'The language of queries is described in docs/query.md.',
      '',
    ].join('\n'),
  });
  const column = await runScript('query', ['--columns', 'ownr', 'x'], { cwd });
  expect([column.exitCode, column.stderr]).toEqual([
    2,
    'There is no column "ownr".\nDid you mean "owner"?\n',
  ]);
  expect((await runScript('query', ['--csv', '--refs', 'x'], { cwd })).exitCode).toBe(2);
});
