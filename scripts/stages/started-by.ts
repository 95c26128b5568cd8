import { readFile } from 'node:fs/promises';
import { isJsonObject } from '../../src/model/json.ts';

/** What started a run of a workflow, in words: plain text, for it may come from anybody who can announce a change. */
export async function startedBy(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  switch (env['GITHUB_EVENT_NAME']) {
    case 'schedule':
      return 'the schedule';
    case 'push':
      return 'a push to this repository';
    case 'workflow_dispatch':
      return 'hand';
    case 'repository_dispatch': {
      const repository = announcer(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => ''));
      return repository === undefined ? 'an announcement' : `an announcement of ${repository}`;
    }
    default:
      return undefined;
  }
}

/** The repository that a dispatch names, when it is the name of one. */
function announcer(event: string): string | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(event);
  } catch {
    return undefined;
  }
  const payload = isJsonObject(parsed) ? parsed['client_payload'] : undefined;
  const name = isJsonObject(payload) ? payload['repository'] : undefined;
  return typeof name === 'string' && /^[\w-]{1,39}\/[\w.-]{1,100}$/.test(name) ? name : undefined;
}
