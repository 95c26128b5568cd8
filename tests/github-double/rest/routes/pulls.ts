import { failure } from '../../http/answer.ts';
import type { PullRequest } from '../../world/activity.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { findRepository, findWritable } from '../find-repository.ts';
import { listAnswer } from '../page.ts';
import { RestError } from '../rest-error.ts';
import type { RestRequest, Routes } from '../rest-request.ts';
import { fileView, pullFiles, pullSimple, pullView } from '../views/pull.ts';

export const pullRoutes: Routes = {
  'GET /repos/{owner}/{repo}/pulls': (request) => {
    const { github, query } = request;
    const repository = findRepository(request);
    const state = query.get('state') ?? 'open';
    const head = query.get('head')?.replace(/^[^:]*:/, '');
    const base = query.get('base');
    const pulls = github.activity
      .pulls(repository)
      .filter((pull) => state === 'all' || pull.state === state)
      .filter((pull) => (head ?? pull.head) === pull.head && (base ?? pull.base) === pull.base);
    const path = `/repos/${fullName(repository)}/pulls`;
    return listAnswer(pulls.toReversed(), request, path, (pull) => pullSimple(github.url, repository, pull));
  },
  'POST /repos/{owner}/{repo}/pulls': (request) => {
    const { github, body, caller } = request;
    const repository = findWritable(request);
    const [head, base] = [String(body['head']).replace(/^[^:]*:/, ''), String(body['base'])];
    const { refs } = repository.git;
    for (const [field, branch] of Object.entries({ head, base })) {
      if (!refs.has(`refs/heads/${branch}`)) throw invalid({ field, code: 'invalid' });
    }
    const open = github.activity.pulls(repository).find((each) => each.head === head && each.base === base);
    if (open?.state === 'open') {
      const message = `A pull request already exists for ${repository.owner.login}:${head}.`;
      throw invalid({ code: 'custom', message });
    }
    if (refs.get(`refs/heads/${head}`) === refs.get(`refs/heads/${base}`)) {
      throw invalid({ code: 'custom', message: `No commits between ${base} and ${head}` });
    }
    const pull = github.activity.openPull(repository, {
      title: String(body['title']),
      body: typeof body['body'] === 'string' ? body['body'] : null,
      head,
      base,
      isDraft: body['draft'] === true,
      user: caller.user,
    });
    return { status: 201, body: pullView(github.url, repository, pull, 0) };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (request) => {
    const { github } = request;
    const { repository, pull } = findPull(request);
    const comments = github.activity.comments(repository).filter(({ issue }) => issue === pull.number);
    return { status: 200, body: pullView(github.url, repository, pull, comments.length) };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': (request) => {
    const { repository, pull } = findPull(request);
    const path = `/repos/${fullName(repository)}/pulls/${pull.number}/files`;
    return listAnswer(pullFiles(repository, pull), request, path, (file) =>
      fileView(request.github.url, repository, pull, file),
    );
  },
};

function findPull(request: RestRequest): { readonly repository: Repository; readonly pull: PullRequest } {
  const repository = findRepository(request);
  const number = Number(request.params['pull_number']);
  const pull = request.github.activity.pulls(repository).find((each) => each.number === number);
  if (!pull) throw new RestError(failure(404, 'Not Found'));
  return { repository, pull };
}

function invalid(error: Readonly<Record<string, string>>): RestError {
  return new RestError({
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'PullRequest', ...error }],
      documentation_url: 'https://docs.github.com/rest/pulls/pulls#create-a-pull-request',
      status: '422',
    },
  });
}
