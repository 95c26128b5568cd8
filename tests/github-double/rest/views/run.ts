import { readCommit } from '../../git/commit.ts';
import type { WorkflowRun } from '../../world/activity.ts';
import { nodeId } from '../../world/node-id.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { simpleUser } from './account.ts';
import { moment } from './moment.ts';
import { repositoryView } from './repository.ts';

/** Number by which the API knows a workflow file. */
export function workflowId(name: string): number {
  return Number.parseInt(Buffer.from(name).toString('hex').slice(0, 12), 16);
}

/** A run of a workflow. */
export function runView(url: string, repository: Repository, run: WorkflowRun): Record<string, unknown> {
  const name = fullName(repository);
  const [api, html] = [`${url}/api/v3/repos/${name}`, `${url}/${name}/actions/runs/${run.id}`];
  const self = `${api}/actions/runs/${run.id}`;
  const object = repository.git.object(run.commit);
  const commit = object && readCommit(object);
  return {
    id: run.id,
    name: run.workflow,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.branch,
    head_sha: run.commit,
    path: `.github/workflows/${run.workflow}`,
    run_number: run.number,
    run_attempt: 1,
    display_title: run.workflow,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowId(run.workflow),
    url: self,
    html_url: html,
    pull_requests: [],
    created_at: moment(run.createdAt),
    updated_at: moment(run.updatedAt),
    run_started_at: moment(run.createdAt),
    actor: simpleUser(url, run.user),
    triggering_actor: simpleUser(url, run.user),
    jobs_url: `${self}/jobs`,
    logs_url: `${self}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${self}/artifacts`,
    cancel_url: `${self}/cancel`,
    rerun_url: `${self}/rerun`,
    workflow_url: `${api}/actions/workflows/${workflowId(run.workflow)}`,
    head_commit: commit
      ? {
          id: run.commit,
          tree_id: commit.tree,
          message: commit.message,
          timestamp: moment(commit.committer.date),
          author: { name: commit.author.name, email: commit.author.email },
          committer: { name: commit.committer.name, email: commit.committer.email },
        }
      : null,
    repository: repositoryView(url, repository),
    head_repository: repositoryView(url, repository),
  };
}
