import { nodeId } from '../../world/node-id.ts';
import { fullName, type Repository } from '../../world/repository.ts';
import { simpleUser } from './account.ts';
import { moment } from './moment.ts';

type View = Readonly<Record<string, unknown>>;

/** Addresses below a repository's own, by field. */
const BELOW = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

/** A repository in a list. */
export function repositoryView(url: string, repository: Repository): View {
  const name = fullName(repository);
  const api = `${url}/api/v3/repos/${name}`;
  const below = Object.entries(BELOW).map(([field, path]) => [field, `${api}${path}`] as const);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: name,
    owner: simpleUser(url, repository.owner),
    private: repository.visibility !== 'PUBLIC',
    visibility: repository.visibility.toLowerCase(),
    html_url: `${url}/${name}`,
    description: repository.description,
    fork: repository.isFork,
    url: api,
    ...Object.fromEntries(below),
    clone_url: `${url}/${name}.git`,
    git_url: `git://${new URL(url).host}/${name}.git`,
    ssh_url: `git@${new URL(url).hostname}:${name}.git`,
    svn_url: `${url}/${name}`,
    mirror_url: null,
    homepage: repository.homepage,
    language: null,
    default_branch: repository.defaultBranch,
    topics: repository.topics,
    archived: repository.isArchived,
    disabled: repository.isDisabled,
    is_template: repository.isTemplate,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    license: null,
    created_at: moment(repository.createdAt),
    updated_at: moment(repository.updatedAt),
    pushed_at: moment(repository.pushedAt ?? repository.createdAt),
    permissions: { admin: true, maintain: true, push: true, triage: true, pull: true },
  };
}

/** A repository asked for by itself. */
export function repositoryFull(url: string, repository: Repository): View {
  const { owner } = repository;
  return {
    ...repositoryView(url, repository),
    network_count: 0,
    subscribers_count: 0,
    ...(owner.kind === 'Organization' && { organization: simpleUser(url, owner) }),
  };
}
