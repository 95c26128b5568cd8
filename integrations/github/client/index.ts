export { createGithubClient } from './github-client.ts';
export type { GithubClient, GithubClientOptions, GraphqlAnswer, RestAnswer } from './github-client.ts';
export { GithubError } from './github-error.ts';
export type { GithubErrorKind } from './github-error.ts';
export type { GraphqlError } from './graphql-error.ts';
export { githubHost } from './github-host.ts';
export type { GithubHost } from './github-host.ts';
export type { GithubApp, GithubAuth } from './credentials.ts';
