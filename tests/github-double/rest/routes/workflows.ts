import { commitOf } from '../../git/revision.ts';
import { failure, type Answer } from '../../http/answer.ts';
import type { WorkflowRun } from '../../world/activity.ts';
import { fullName, headCommit, type Repository } from '../../world/repository.ts';
import { findRepository, findWritable } from '../find-repository.ts';
import { pageOf } from '../page.ts';
import { RestError } from '../rest-error.ts';
import type { RestRequest, Routes } from '../rest-request.ts';
import { runView, workflowId } from '../views/run.ts';

/** Inputs that a workflow takes, and characters that they may have together. */
const MOST_INPUTS = 25;
const LONGEST_INPUTS = 65_535;

export const workflowRoutes: Routes = {
  'POST /repos/{owner}/{repo}/dispatches': (request) => {
    const { github, body } = request;
    const repository = findWritable(request);
    github.activity.dispatches.push({
      repository: fullName(repository),
      event: 'repository_dispatch',
      eventType: String(body['event_type']),
      payload: body['client_payload'] ?? {},
    });
    return { status: 204 };
  },
  'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches': dispatchWorkflow,
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': (request) => {
    const repository = findRepository(request);
    const workflow = findWorkflow(request, repository);
    const runs = request.github.activity.runs(repository).filter((run) => run.workflow === workflow);
    const path = `/repos/${fullName(repository)}/actions/workflows/${workflow}/runs`;
    return runsAnswer(request, repository, runs, path);
  },
  'GET /repos/{owner}/{repo}/actions/runs': (request) => {
    const repository = findRepository(request);
    const path = `/repos/${fullName(repository)}/actions/runs`;
    return runsAnswer(request, repository, request.github.activity.runs(repository), path);
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': (request) => {
    const { github, params } = request;
    const repository = findRepository(request);
    const id = Number(params['run_id']);
    const run = github.activity.runs(repository).find((each) => each.id === id);
    if (!run) throw new RestError(failure(404, 'Not Found'));
    return { status: 200, body: runView(github.url, repository, run) };
  },
};

function dispatchWorkflow(request: RestRequest): Answer {
  const { github, body, caller, headers } = request;
  const repository = findWritable(request);
  const workflow = findWorkflow(request, repository);
  const ref = String(body['ref']);
  const commit = commitOf(repository.git, repository.defaultBranch, ref);
  if (commit === undefined) throw new RestError(failure(422, `No ref found for: ${ref}`));
  const inputs = (body['inputs'] ?? {}) as Readonly<Record<string, unknown>>;
  if (Object.keys(inputs).length > MOST_INPUTS) {
    throw new RestError(failure(422, `you may only define up to ${MOST_INPUTS} inputs for a workflow`));
  }
  if (JSON.stringify(inputs).length > LONGEST_INPUTS) {
    throw new RestError(failure(422, 'inputs are too large.'));
  }
  const branch = ref.replace(/^refs\/heads\//, '');
  const event = 'workflow_dispatch';
  const run = github.activity.startRun(repository, { workflow, event, branch, commit, user: caller.user });
  github.activity.dispatches.push({ repository: fullName(repository), event, workflow, ref, inputs });
  const wantsRun = body['return_run_details'] === true || headers['x-github-api-version'] === '2026-03-10';
  if (!wantsRun) return { status: 204 };
  const view = runView(github.url, repository, run);
  return {
    status: 200,
    body: { workflow_run_id: run.id, run_url: view['url'], html_url: view['html_url'] },
  };
}

function runsAnswer(
  request: RestRequest,
  repository: Repository,
  runs: readonly WorkflowRun[],
  path: string,
): Answer {
  const { github, query } = request;
  const wanted = runs.filter(
    (run) =>
      (query.get('event') ?? run.event) === run.event && (query.get('branch') ?? run.branch) === run.branch,
  );
  const page = pageOf(wanted, request, path);
  return {
    status: 200,
    headers: page.headers,
    body: {
      total_count: wanted.length,
      workflow_runs: page.items.map((run) => runView(github.url, repository, run)),
    },
  };
}

/** Name of the workflow file that a path names, by its name or its number. */
function findWorkflow({ params }: RestRequest, repository: Repository): string {
  const asked = params['workflow_id'] ?? '';
  const tree = repository.git.treeOf(headCommit(repository) ?? '') ?? '';
  const folder = repository.git.entryAt(tree, '.github/workflows');
  const names = folder ? repository.git.entries(folder.oid).map(({ name }) => name) : [];
  const found = names.find((name) => name === asked || String(workflowId(name)) === asked);
  if (found === undefined) throw new RestError(failure(404, 'Not Found'));
  return found;
}
