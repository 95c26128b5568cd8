import type { GithubClient } from '../client/index.ts';
import type { GithubUser } from './github-organization.ts';

const AT_ONCE = 8;

/**
 * The users without those who are suspended, asked one by one: an Enterprise Server tells it to anybody here, and to
 * its administrators alone in a query.
 *
 * @throws {GithubError} when a request fails.
 */
export async function withoutSuspended(
  users: readonly GithubUser[],
  owner: string,
  client: Pick<GithubClient, 'rest'>,
): Promise<readonly GithubUser[]> {
  const active = new Set<GithubUser>();
  const waiting = users.values();
  const work = async (): Promise<void> => {
    for (const user of waiting) {
      const { data } = await client.rest<{ readonly suspended_at?: string | null }>(
        owner,
        'GET /users/{username}',
        { username: user.login },
      );
      if (typeof data.suspended_at !== 'string') active.add(user);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return users.filter((user) => active.has(user));
}
