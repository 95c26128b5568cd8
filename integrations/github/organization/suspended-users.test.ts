import { afterEach, expect, it } from 'vitest';
import { createGithubClient } from '../client/index.ts';
import { scriptedGithub, type ScriptedGithub } from '../client/scripted-github.ts';
import { withoutSuspended } from './suspended-users.ts';

let github: ScriptedGithub | undefined;
afterEach(() => github?.close());

it('users who are suspended are left out, a request each, and the others keep their order', async () => {
  github = await scriptedGithub(({ path }) => {
    const suspended_at = path.endsWith('7') ? '2026-01-01T00:00:00Z' : null;
    return { json: { login: path.slice(path.lastIndexOf('/') + 1), suspended_at } };
  });
  const client = createGithubClient({
    host: github.host,
    apiBaseUrl: `${github.url}/api/v3`,
    auth: { token: () => 'ghp_secret' },
    fetch,
    now: () => new Date(),
    signal: new AbortController().signal,
    logger: { info: () => undefined, warn: () => undefined },
  });
  const users = Array.from({ length: 20 }, (_, index) => ({ login: `sailor-${String(index)}` }));
  const active = await withoutSuspended(users, 'ferry', client);
  expect(active).toEqual(users.filter(({ login }) => !login.endsWith('7')));
  expect(github.requests.map(({ path }) => path).sort()).toEqual(
    users.map(({ login }) => `/api/v3/users/${login}`).sort(),
  );
});
