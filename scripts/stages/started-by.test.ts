import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../../tests/commands/run-script.ts';
import { startedBy } from './started-by.ts';

test.each([
  ['schedule', 'the schedule'],
  ['push', 'a push to this repository'],
  ['workflow_dispatch', 'hand'],
  ['pull_request', undefined],
])('the event %s is %j', async (name, words) => {
  expect(await startedBy({ GITHUB_EVENT_NAME: name })).toBe(words);
});

test.each([
  [{ client_payload: { repository: 'acme/web.site' } }, 'an announcement of acme/web.site'],
  [{ client_payload: { repository: 'acme/web\n::error::x' } }, 'an announcement'],
  [{ client_payload: { repository: ['acme/web'] } }, 'an announcement'],
  [{ client_payload: 'acme/web' }, 'an announcement'],
  ['no JSON', 'an announcement'],
])('a dispatch with %j is %j', async (event, words) => {
  const file = path.join(await folderOf({}), 'event.json');
  await writeFile(file, typeof event === 'string' ? event : JSON.stringify(event));
  const env = { GITHUB_EVENT_NAME: 'repository_dispatch', GITHUB_EVENT_PATH: file };
  expect(await startedBy(env)).toBe(words);
});
