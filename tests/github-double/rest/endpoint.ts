import { createHash } from 'node:crypto';
import type { Github } from '../github.ts';
import { failure, type Answer } from '../http/answer.ts';
import type { Caller } from '../http/caller.ts';
import { tokenOf, type Incoming } from '../http/incoming.ts';
import { rateHeaders } from '../limits/rate-headers.ts';
import { fullName } from '../world/repository.ts';
import { Moved } from './find-repository.ts';
import { RestError } from './rest-error.ts';
import type { RestRequest } from './rest-request.ts';
import { findRoute, type FoundRoute } from './router.ts';

const BASE = '/api/v3';

/** Answers a request to the REST API, and checks the answer against GitHub's description. */
export function answerRest(github: Github, caller: Caller, incoming: Incoming): Answer {
  const path = currentPath(github, incoming.path.slice(BASE.length));
  const route = findRoute(incoming.method === 'HEAD' ? 'GET' : incoming.method, path);
  const state = () => github.budget.state(caller.key, 'core');
  if (state().remaining === 0) {
    return failure(403, `API rate limit exceeded for ${caller.key}.`, rateHeaders(state(), 'core'));
  }
  if (!route) {
    const isKnown = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].some((method) => findRoute(method, path));
    if (!isKnown) github.violated(`the double has no ${incoming.method} ${path}; add it to its routes`);
    return failure(404, 'Not Found', rateHeaders(state(), 'core'));
  }
  const answer = withTag(answerRoute(github, caller, incoming, route), incoming);
  const isFree = answer.status === 304 || route.endpoint === 'GET /rate_limit';
  if (!isFree) github.budget.take(caller.key, 'core', 1);
  return { ...answer, headers: { ...rateHeaders(state(), 'core'), ...answer.headers } };
}

function answerRoute(github: Github, caller: Caller, incoming: Incoming, route: FoundRoute): Answer {
  const body = readBody(incoming.body);
  if (body === undefined) return failure(400, 'Problems parsing JSON');
  const fault = github.conformance.requestFault(route.endpoint, body);
  if (fault !== undefined) return failure(422, `Invalid request.\n\n${fault}`);
  const request: RestRequest = {
    github,
    caller,
    body,
    params: route.params,
    query: incoming.query,
    headers: incoming.headers,
    accept: incoming.headers.accept ?? '',
    token: tokenOf(incoming.headers),
  };
  const answer = answerOrError(request, incoming, route);
  const violation = github.conformance.answerFault(route.endpoint, answer);
  if (violation !== undefined) github.violated(violation);
  return answer;
}

function answerOrError(request: RestRequest, incoming: Incoming, route: FoundRoute): Answer {
  try {
    return route.answer(request);
  } catch (error) {
    if (error instanceof RestError) return error.answer;
    if (!(error instanceof Moved)) throw error;
    const rest = incoming.path.replace(/^\/api\/v3\/repos\/[^/]+\/[^/]+/, '');
    const query = incoming.query.size > 0 ? `?${incoming.query.toString()}` : '';
    const url = `${request.github.url}${BASE}/repositories/${error.id}${rest}${query}`;
    const documentation_url = 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api';
    const body = { message: 'Moved Permanently', url, documentation_url };
    // What changes something keeps its method and body.
    return { status: incoming.method === 'GET' ? 301 : 307, headers: { location: url }, body };
  }
}

/** A path by a repository's number, as redirects write it, by its name instead. */
function currentPath(github: Github, path: string): string {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  if (id === undefined) return path;
  const repository = github.world.repositories().find((each) => String(each.id) === id);
  return repository ? `/repos/${fullName(repository)}${rest}` : path;
}

/** Names a body by its digest, and sends none when the client has it already. */
function withTag(answer: Answer, { method, headers }: Incoming): Answer {
  if (method !== 'GET' || answer.status !== 200) return answer;
  const { body } = answer;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const etag = `W/"${createHash('sha256').update(bytes).digest('hex')}"`;
  const tags = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  const isKnown = tags.some((tag) => tag.replace(/^W\//, '') === etag.slice(2));
  return isKnown ? { status: 304, headers: { etag } } : { ...answer, headers: { etag, ...answer.headers } };
}

function readBody(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
