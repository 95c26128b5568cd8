import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { startGithubDouble, type GithubDouble } from '../github-double/index.ts';

/** A GitHub on this machine whose repository of the portal has Pages. */
export interface Forge {
  readonly github: GithubDouble;
  /** What workflows are told that the API is: GitHub's, and the address of the Pages. */
  readonly apiUrl: string;
  close(): Promise<void>;
}

/** @param pages the repository that has Pages, and where they are */
export async function startForge(pages: {
  readonly repository: string;
  readonly url: string;
}): Promise<Forge> {
  const github = await startGithubDouble();
  const api = createServer((request, response) => {
    void (async () => {
      if (request.url === `/repos/${pages.repository}/pages`) {
        const isAllowed = request.headers.authorization === `Bearer ${github.token}`;
        response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' });
        response.end(JSON.stringify(isAllowed ? { html_url: pages.url } : { message: 'Bad credentials' }));
        return;
      }
      const answer = await fetch(`${github.apiBaseUrl}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(
          ['accept', 'authorization', 'content-type', 'x-github-api-version'].flatMap((name) => {
            const value = request.headers[name];
            return typeof value === 'string' ? [[name, value]] : [];
          }),
        ),
        ...(request.method === 'POST' && { body: await buffer(request) }),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const { port } = api.address() as AddressInfo;
  return {
    github,
    apiUrl: `http://127.0.0.1:${String(port)}`,
    async close() {
      api.closeAllConnections();
      await new Promise((resolve) => api.close(resolve));
      await github.close();
    },
  };
}
