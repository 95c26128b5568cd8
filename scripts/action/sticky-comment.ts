import { isJsonObject } from '../../src/model/json.ts';
import { GithubApiError } from './github-api.ts';
import type { AskGithub } from './github-api.ts';

/** Recognises our comment among all others. */
const MARKER = '<!-- callboard: catalog changes -->';
/** Pages of a hundred comments that are searched. */
const MOST_PAGES = 30;

export interface StickyComment {
  readonly ask: AskGithub;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
  readonly text: string;
  /** False when there is nothing to say: then a comment is only changed, never begun. */
  readonly isWorthIt: boolean;
}

/**
 * Keeps one comment on a pull request up to date.
 *
 * Only a comment that a bot wrote counts as ours: anybody can write the marker, and a person's words are not ours to
 * change.
 *
 * @returns why there is no comment, in a sentence; undefined when all went well.
 */
export async function keepComment(comment: StickyComment): Promise<string | undefined> {
  const { ask, repository, pullRequest, isWorthIt } = comment;
  const body = `${MARKER}\n${comment.text}`;
  try {
    const existing = await findComment(comment);
    if (existing && existing.body !== body) {
      await ask('PATCH', `/repos/${repository}/issues/comments/${String(existing.id)}`, { body });
    } else if (!existing && isWorthIt) {
      await ask('POST', `/repos/${repository}/issues/${String(pullRequest)}/comments`, { body });
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof GithubApiError)) throw error;
    return error.status === 403 || error.status === 404
      ? 'No comment was written: the token may not. It needs the permission "pull-requests: write", which pull requests from forks do not get; the summary of the job says the same.'
      : `No comment was written: ${error.message}.`;
  }
}

async function findComment({
  ask,
  repository,
  pullRequest,
}: StickyComment): Promise<{ readonly id: number; readonly body: string } | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const path = `/repos/${repository}/issues/${String(pullRequest)}/comments?per_page=100&page=${String(page)}`;
    const answer = await ask('GET', path);
    if (!Array.isArray(answer)) return undefined;
    for (const one of answer as unknown[]) {
      if (!isJsonObject(one)) continue;
      const { id, body, user } = one;
      const isBot = isJsonObject(user) && user['type'] === 'Bot';
      if (isBot && typeof id === 'number' && typeof body === 'string' && body.startsWith(MARKER))
        return { id, body };
    }
    if (answer.length < 100) return undefined;
  }
  return undefined;
}
