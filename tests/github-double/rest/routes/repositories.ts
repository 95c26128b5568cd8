import type { Answer } from '../../http/answer.ts';
import type { Repository } from '../../world/repository.ts';
import { findOrganization } from '../find-organization.ts';
import { findRepository } from '../find-repository.ts';
import { listAnswer, pageOf } from '../page.ts';
import type { Routes } from '../rest-request.ts';
import { repositoryFull, repositoryView } from '../views/repository.ts';

const SORTS: Readonly<Record<string, (repository: Repository) => string | number>> = {
  created: ({ createdAt }) => createdAt.getTime(),
  updated: ({ updatedAt }) => updatedAt.getTime(),
  pushed: ({ pushedAt }) => pushedAt?.getTime() ?? 0,
  full_name: ({ name }) => name.toLowerCase(),
};

export const repositoryRoutes: Routes = {
  'GET /repos/{owner}/{repo}': (request): Answer => ({
    status: 200,
    body: repositoryFull(request.github.url, findRepository(request)),
  }),
  'GET /orgs/{org}/repos': (request) => {
    const { github, caller, query } = request;
    const owner = findOrganization(request);
    const sort = query.get('sort') ?? 'created';
    const isAscending = (query.get('direction') ?? (sort === 'full_name' ? 'asc' : 'desc')) === 'asc';
    const keyOf = SORTS[sort] ?? (({ id }: Repository) => id);
    const sorted = github.world
      .repositories()
      .filter((each) => each.owner === owner && caller.sees(each))
      .sort((left, right) => {
        const [a, b] = [keyOf(left), keyOf(right)];
        return (a < b ? -1 : Number(a > b)) * (isAscending ? 1 : -1);
      });
    return listAnswer(sorted, request, `/orgs/${owner.login}/repos`, (each) =>
      repositoryView(github.url, each),
    );
  },
  'GET /installation/repositories': (request) => {
    const { github, caller } = request;
    const seen = github.world
      .repositories()
      .filter((each) => each.owner === caller.account && caller.sees(each));
    const page = pageOf(seen, request, '/installation/repositories');
    return {
      status: 200,
      headers: page.headers,
      body: {
        total_count: seen.length,
        repositories: page.items.map((each) => repositoryView(github.url, each)),
      },
    };
  },
};
