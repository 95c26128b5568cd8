import type { IncomingHttpHeaders } from 'node:http';
import type { Github } from '../github.ts';
import type { Answer } from '../http/answer.ts';
import type { Caller } from '../http/caller.ts';

/** A request to the REST API that a route answers. */
export interface RestRequest {
  readonly github: Github;
  readonly caller: Caller;
  /** Parts of the path by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Media types that the client takes. */
  readonly accept: string;
  /** The JSON that was sent. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Token of the request. */
  readonly token: string | undefined;
}

/** Routes by endpoint as GitHub's description writes it, for example `GET /repos/{owner}/{repo}`. */
export type Routes = Readonly<Record<string, (request: RestRequest) => Answer>>;
