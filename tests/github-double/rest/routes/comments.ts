import { failure } from '../../http/answer.ts';
import { fullName } from '../../world/repository.ts';
import { findRepository } from '../find-repository.ts';
import { listAnswer } from '../page.ts';
import { RestError } from '../rest-error.ts';
import type { Routes } from '../rest-request.ts';
import { commentView } from '../views/pull.ts';

export const commentRoutes: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (request) => {
    const { github, params } = request;
    const repository = findRepository(request);
    const number = Number(params['issue_number']);
    const comments = github.activity.comments(repository).filter(({ issue }) => issue === number);
    const path = `/repos/${fullName(repository)}/issues/${number}/comments`;
    return listAnswer(comments, request, path, (comment) => commentView(github.url, repository, comment));
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (request) => {
    const { github, params, body, caller } = request;
    const repository = findRepository(request);
    const number = Number(params['issue_number']);
    if (!github.activity.pulls(repository).some((pull) => pull.number === number)) {
      throw new RestError(failure(404, 'Not Found'));
    }
    const comment = github.activity.comment(repository, number, caller.user, String(body['body']));
    const view = commentView(github.url, repository, comment);
    return { status: 201, headers: { location: String(view['url']) }, body: view };
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (request) => {
    const { github, params, body } = request;
    const repository = findRepository(request);
    const id = Number(params['comment_id']);
    const comment = github.activity.comments(repository).find((each) => each.id === id);
    if (!comment) throw new RestError(failure(404, 'Not Found'));
    github.activity.edit(comment, String(body['body']));
    return { status: 200, body: commentView(github.url, repository, comment) };
  },
};
