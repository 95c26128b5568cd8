import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { cutAnswer, dropConnection } from '../faults/broken-connection.ts';
import { faultAnswer } from '../faults/fault-answer.ts';
import { answerGit } from '../git/endpoint.ts';
import type { Github } from '../github.ts';
import { answerGraphql } from '../graphql/endpoint.ts';
import { CORS_HEADERS, preflight } from '../rest/cors.ts';
import { answerRest } from '../rest/endpoint.ts';
import { failure, type Answer } from './answer.ts';
import type { Caller } from './caller.ts';
import { answerWeb } from './web.ts';
import { kindOf, type Incoming } from './incoming.ts';

/** Answers one request, or breaks its connection and gives nothing. */
export async function handleRequest(
  github: Github,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer | undefined> {
  const isAdmitted = admit(github, request, response);
  const incoming = await readIncoming(github, request);
  const { method, path, kind } = incoming;
  const fault = isAdmitted ? github.faults.draw(incoming) : 'secondary-limit';
  const log = (status: number): void => {
    const { search } = new URL(request.url ?? '/', github.url);
    github.requests.push({ method, path: `${path}${search}`, kind, status, ...(fault && { fault }) });
  };
  if (fault === 'silence' || fault === 'reset') {
    log(0);
    dropConnection(request, fault === 'reset' ? 0 : github.faults.silence);
    return undefined;
  }
  const planned =
    fault &&
    faultAnswer(fault, {
      kind,
      url: github.url,
      retryAfter: github.faults.retryAfter,
      now: github.now(),
      caller: github.callers.of(request.headers)?.key ?? 'nobody',
    });
  const answer = planned
    ? { ...planned, headers: { ...CORS_HEADERS, ...planned.headers } }
    : await answerOrFail(github, incoming, request);
  if (fault !== 'cut') {
    log(answer.status);
    return answer;
  }
  log(0);
  cutAnswer(request, response, answer);
  return undefined;
}

/** Counts a request against the secondary limits until it is answered; false when it is one too many. */
function admit(
  { secondary, callers, url }: Github,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const kind = kindOf(new URL(request.url ?? '/', url).pathname);
  if ((kind !== 'rest' && kind !== 'graphql') || request.method === 'OPTIONS') return true;
  const caller = callers.of(request.headers)?.key ?? 'nobody';
  const isChange = kind === 'rest' && !['GET', 'HEAD'].includes(request.method ?? 'GET');
  if (!secondary.enter(caller, kind, isChange)) return false;
  response.once('close', () => {
    secondary.leave(caller);
  });
  return true;
}

async function readIncoming(github: Github, request: IncomingMessage): Promise<Incoming> {
  const { pathname, searchParams } = new URL(request.url ?? '/', github.url);
  const kind = kindOf(pathname);
  return {
    method: request.method ?? 'GET',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    kind,
    // git's own programs read what git sends.
    body: kind === 'git' ? '' : await text(request),
  };
}

async function answerOrFail(github: Github, incoming: Incoming, request: IncomingMessage): Promise<Answer> {
  const { kind, method, path } = incoming;
  try {
    // An app signs its own token for these.
    const isApp = /^\/api\/v3\/(?:app(?:\/|$)|orgs\/[^/]+\/installation$)/.test(path);
    const caller = isApp ? github.callers.app : github.callers.of(request.headers);
    if (caller === undefined) return failure(401, 'Bad credentials');
    if (kind === 'git') return await answerGit(github, caller, request);
    if (kind === 'web') return answerWeb(github, caller, incoming);
    if (method === 'OPTIONS') return preflight();
    const answer = await answerApi(github, caller, incoming);
    return { ...answer, headers: { ...CORS_HEADERS, ...answer.headers } };
  } catch (error) {
    github.violated(
      `${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return failure(500, 'Server Error');
  }
}

async function answerApi(github: Github, caller: Caller, incoming: Incoming): Promise<Answer> {
  return incoming.kind === 'rest'
    ? answerRest(github, caller, incoming)
    : answerGraphql(github, caller, incoming.body);
}
