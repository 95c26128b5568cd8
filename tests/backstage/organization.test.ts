import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { organizationSource } from '../../integrations/github/organization/organization-source.ts';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';
import { readWithBackstage } from './organization-provider.ts';
import type { ForeignEntity } from './packages.ts';

let github: GithubDouble;
let folder: string;
beforeEach(async () => {
  github = await startGithubDouble();
  folder = await mkdtemp(path.join(tmpdir(), 'organization-'));
  for (const login of ['Ferry', 'harbour']) {
    github.addOrganization({ login });
    github.addTeam({ organization: login, name: 'Crew', description: 'Those aboard' });
    github.addTeam({ organization: login, name: 'Night Crew', parent: 'crew' });
  }
  github.addUser({
    login: 'Ann',
    name: 'Ann Lee',
    bio: 'Sails: all of them',
    email: 'ann@home.example',
    verifiedEmails: { Ferry: ['ann+x@ferry.example', 'lee@ferry.example'], harbour: [] },
    organizations: { Ferry: 'MEMBER', harbour: 'ADMIN' },
  });
  const sailors = Array.from({ length: 120 }, (_, index) => `sailor-${String(index)}`);
  for (const login of sailors) github.addUser({ login, organizations: { Ferry: 'MEMBER' } });
  github.addTeam({ organization: 'Ferry', name: 'Everybody', members: [...sailors, 'Ann'] });
  github.addTeam({ organization: 'harbour', name: 'Tugs', parent: 'night-crew', members: ['Ann'] });
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await github.close();
});

async function readWithOurs(orgs: readonly string[], useVerifiedEmails: boolean): Promise<ForeignEntity[]> {
  const { url: githubUrl, apiBaseUrl, token } = github;
  const source = organizationSource({
    githubUrl,
    apiBaseUrl,
    orgs,
    useVerifiedEmails,
    auth: { token: () => token },
    frequency: 0,
  });
  const logger = { info: () => undefined, warn: () => undefined };
  const { signal } = new AbortController();
  const tree = await source.open({ cacheFolder: folder, fetch, now: () => new Date(), signal, logger });
  const entities: ForeignEntity[] = [];
  for (const file of await tree.descriptors()) {
    const entity = parse(Buffer.from((await tree.read(file)) ?? []).toString()) as ForeignEntity;
    const location = tree.locationOf(file);
    const annotations = {
      ...entity.metadata.annotations,
      'backstage.io/managed-by-location': location,
      'backstage.io/managed-by-origin-location': location,
    };
    entities.push({ ...entity, metadata: { ...entity.metadata, annotations } });
  }
  return entities;
}

/** Entities by kind, namespace and name, with lists whose order means nothing sorted. */
function comparable(entities: readonly ForeignEntity[]): Record<string, unknown> {
  const entries = entities.map((entity) => {
    const { kind, metadata, spec = {} } = entity;
    const sorted = Object.entries(spec).map(([key, value]) => [
      key,
      Array.isArray(value) ? [...(value as string[])].sort() : value,
    ]);
    return [
      `${kind}:${metadata.namespace ?? 'default'}/${metadata.name}`,
      { ...entity, spec: Object.fromEntries(sorted) },
    ];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

it.each([
  { orgs: ['Ferry'], useVerifiedEmails: false },
  { orgs: ['Ferry'], useVerifiedEmails: true },
  { orgs: ['Ferry', 'harbour'], useVerifiedEmails: true },
])('users and groups are those that Backstage makes of the same answers: %j', async (options) => {
  const { url, apiBaseUrl, token } = github;
  const theirs = await readWithBackstage({ url, apiBaseUrl, token, ...options });
  // Backstage writes https whatever the address.
  const ofHost = JSON.parse(
    JSON.stringify(theirs).replaceAll(url.replace('http:', 'https:'), url),
  ) as ForeignEntity[];
  const ours = comparable(await readWithOurs(options.orgs, options.useVerifiedEmails));
  expect(Object.keys(ours).length).toBeGreaterThan(100);
  expect(ours).toEqual(comparable(ofHost));
});
