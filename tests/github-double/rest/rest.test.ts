import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from 'octokit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startGithubDouble, type GithubDouble } from '../index.ts';
import { ROUTES } from './routes/index.ts';
import { readDescription } from '../openapi/description.ts';

let github: GithubDouble;
let octokit: Octokit;
const web = { owner: 'acme', repo: 'web' };

beforeEach(async () => {
  github = await startGithubDouble();
  octokit = new Octokit({
    auth: github.token,
    baseUrl: github.apiBaseUrl,
    retry: { enabled: false },
    throttle: { enabled: false },
  });
  github.addOrganization({ login: 'acme', description: 'Shops' });
  github.addUser({ login: 'ann', name: 'Ann', organizations: { acme: 'ADMIN' } });
  github.addUser({ login: 'bob', suspended: true });
  github.addTeam({ organization: 'acme', name: 'Web Shop', members: ['ann'] });
  github.addTeam({ organization: 'acme', name: 'Cart', parent: 'web-shop', members: ['bob'] });
  github.addRepository({
    owner: 'acme',
    name: 'web',
    topics: ['java'],
    description: 'The shop',
    files: {
      'catalog-info.yaml': 'kind: Component\n',
      'docs/index.md': '# Web\n',
      '.github/workflows/portal.yml': 'on: workflow_dispatch\n',
      logo: new Uint8Array([0, 1, 2, 255]),
      latest: { link: 'docs/index.md' },
      '.gitmodules': '[submodule "vendor"]\n\tpath = vendor\n\turl = https://git.example/vendor.git\n',
      vendor: { submodule: '1234567890123456789012345678901234567890' },
    },
  });
});

afterEach(async () => {
  await github.close();
});

it('GitHub describes every route, and its description is what lies beside them', () => {
  expect(Object.keys(readDescription().endpoints).sort()).toEqual(Object.keys(ROUTES).sort());
});

describe('accounts and repositories', () => {
  it('are answered as GitHub describes them', async () => {
    const { data: repository } = await octokit.rest.repos.get(web);
    expect(repository).toMatchObject({
      full_name: 'acme/web',
      topics: ['java'],
      default_branch: 'main',
      clone_url: `${github.url}/acme/web.git`,
    });
    expect((await octokit.rest.repos.listForOrg({ org: 'acme' })).data.map(({ name }) => name)).toEqual([
      'web',
    ]);
    expect((await octokit.rest.orgs.get({ org: 'acme' })).data.description).toBe('Shops');
    expect((await octokit.rest.users.getAuthenticated()).data.login).toBe('octocat');
    expect((await octokit.rest.users.getByUsername({ username: 'bob' })).data).toHaveProperty('suspended_at');
    expect((await octokit.rest.orgs.listMembers({ org: 'acme' })).data.map(({ login }) => login)).toEqual([
      'ann',
      'bob',
    ]);
    const { data: teams } = await octokit.rest.teams.list({ org: 'acme' });
    expect(teams.map(({ slug, parent }) => [slug, parent?.slug])).toEqual([
      ['web-shop', undefined],
      ['cart', 'web-shop'],
    ]);
    const { data: meta } = await octokit.rest.meta.get();
    expect(meta).toHaveProperty('installed_version');
  });

  it('are listed by pages', async () => {
    for (let number = 0; number < 34; number += 1)
      github.addRepository({ owner: 'acme', name: `r${number}` });
    const names = await octokit.paginate(octokit.rest.repos.listForOrg, { org: 'acme', per_page: 10 });
    expect(new Set(names.map(({ name }) => name)).size).toBe(35);
    expect(github.requests).toHaveLength(4);
  });

  it('a renamed repository redirects, a missing one is not found', async () => {
    github.rename('acme/web', 'site');
    expect((await octokit.rest.repos.get(web)).data.full_name).toBe('acme/site');
    await expect(octokit.rest.repos.get({ owner: 'acme', repo: 'gone' })).rejects.toThrow('Not Found');
  });

  it('are known by their tag, and unchanged ones cost nothing', async () => {
    const first = await octokit.rest.repos.get(web);
    const again = octokit.request('GET /repos/{owner}/{repo}', {
      ...web,
      headers: { 'if-none-match': first.headers.etag ?? '' },
    });
    await expect(again).rejects.toMatchObject({ status: 304 });
    const { data } = await octokit.rest.rateLimit.get();
    expect(data.resources.core).toMatchObject({ limit: 5000, used: 1, remaining: 4999 });
  });
});

describe('contents', () => {
  it('are files, folders, links and submodules', async () => {
    const read = async (path: string) => (await octokit.rest.repos.getContent({ ...web, path })).data;
    expect(await read('catalog-info.yaml')).toMatchObject({
      type: 'file',
      encoding: 'base64',
      content: 'a2luZDogQ29tcG9uZW50Cg==\n',
    });
    expect(await read('latest')).toMatchObject({ type: 'symlink', target: 'docs/index.md' });
    expect(await read('vendor')).toMatchObject({
      type: 'submodule',
      submodule_git_url: 'https://git.example/vendor.git',
    });
    expect(await read('docs')).toMatchObject([{ name: 'index.md', path: 'docs/index.md' }]);
    await expect(read('nothing')).rejects.toThrow('Not Found');
    const raw = await octokit.rest.repos.getContent({
      ...web,
      path: 'docs/index.md',
      mediaType: { format: 'raw' },
    });
    expect(Buffer.from(raw.data as unknown as ArrayBuffer).toString()).toBe('# Web\n');
  });

  it('blobs and trees are read by their id', async () => {
    const { data: tree } = await octokit.rest.git.getTree({ ...web, tree_sha: 'main', recursive: 'true' });
    expect(tree.tree.map(({ path, mode, type }) => [path, mode, type])).toEqual([
      ['.github', '040000', 'tree'],
      ['.github/workflows', '040000', 'tree'],
      ['.github/workflows/portal.yml', '100644', 'blob'],
      ['.gitmodules', '100644', 'blob'],
      ['catalog-info.yaml', '100644', 'blob'],
      ['docs', '040000', 'tree'],
      ['docs/index.md', '100644', 'blob'],
      ['latest', '120000', 'blob'],
      ['logo', '100644', 'blob'],
      ['vendor', '160000', 'commit'],
    ]);
    const logo = tree.tree.find(({ path }) => path === 'logo')?.sha ?? '';
    const { data: blob } = await octokit.rest.git.getBlob({ ...web, file_sha: logo });
    expect(blob).toMatchObject({ size: 4, encoding: 'base64', content: 'AAEC/w==\n' });
    const response = await fetch(`${github.apiBaseUrl}/repos/acme/web/git/blobs/${logo}`, {
      headers: { authorization: `Bearer ${github.token}`, accept: 'application/vnd.github.raw+json' },
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0, 1, 2, 255]));
  });
});

it('a pull request is opened from a branch with a changed file, and carries a comment that is edited', async () => {
  const { data: ref } = await octokit.rest.git.getRef({ ...web, ref: 'heads/main' });
  await octokit.rest.git.createRef({ ...web, ref: 'refs/heads/add', sha: ref.object.sha });
  const file = { ...web, path: 'catalog-info.yaml', branch: 'add', message: 'Become an API' };
  const content = Buffer.from('kind: API\n').toString('base64');
  const write = octokit.rest.repos.createOrUpdateFileContents({ ...file, content });
  await expect(write).rejects.toThrow('"sha" wasn\'t supplied.');
  const before = await octokit.rest.repos.getContent({ ...web, path: file.path });
  const { sha } = before.data as { readonly sha: string };
  await octokit.rest.repos.createOrUpdateFileContents({ ...file, content, sha });

  const pull = { ...web, title: 'Become an API', head: 'add', base: 'main' };
  const { data: opened } = await octokit.rest.pulls.create(pull);
  expect(opened).toMatchObject({
    number: 1,
    state: 'open',
    changed_files: 1,
    html_url: `${github.url}/acme/web/pull/1`,
  });
  await expect(octokit.rest.pulls.create(pull)).rejects.toThrow(
    'A pull request already exists for acme:add.',
  );
  expect((await octokit.rest.pulls.list({ ...web, head: 'acme:add' })).data).toHaveLength(1);
  const { data: files } = await octokit.rest.pulls.listFiles({ ...web, pull_number: 1 });
  expect(files).toMatchObject([
    { filename: 'catalog-info.yaml', status: 'modified', additions: 1, deletions: 1 },
  ]);

  const { data: comment } = await octokit.rest.issues.createComment({
    ...web,
    issue_number: 1,
    body: 'Well',
  });
  await octokit.rest.issues.updateComment({ ...web, comment_id: comment.id, body: 'Better' });
  const { data: comments } = await octokit.rest.issues.listComments({ ...web, issue_number: 1 });
  expect(comments.map(({ body }) => body)).toEqual(['Better']);
});

describe('workflows', () => {
  it('are started by an event and by name, with the run when it is asked for', async () => {
    await octokit.rest.repos.createDispatchEvent({
      ...web,
      event_type: 'catalog-changed',
      client_payload: { repository: 'acme/api' },
    });
    const start = { ...web, workflow_id: 'portal.yml', ref: 'main' };
    const silent = await octokit.rest.actions.createWorkflowDispatch(start);
    expect(silent.status).toBe(204);
    const { data } = await octokit.request(
      'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
      { ...start, inputs: { full: 'true' }, return_run_details: true },
    );
    const { data: runs } = await octokit.rest.actions.listWorkflowRuns({ ...web, workflow_id: 'portal.yml' });
    expect(runs.workflow_runs[0]).toMatchObject({
      id: (data as { workflow_run_id: number }).workflow_run_id,
    });
    expect(runs).toMatchObject({
      total_count: 2,
      workflow_runs: [{ run_number: 2, status: 'queued', event: 'workflow_dispatch' }, { run_number: 1 }],
    });
    expect(github.activity.dispatches).toEqual([
      {
        repository: 'acme/web',
        event: 'repository_dispatch',
        eventType: 'catalog-changed',
        payload: { repository: 'acme/api' },
      },
      { repository: 'acme/web', event: 'workflow_dispatch', workflow: 'portal.yml', ref: 'main', inputs: {} },
      {
        repository: 'acme/web',
        event: 'workflow_dispatch',
        workflow: 'portal.yml',
        ref: 'main',
        inputs: { full: 'true' },
      },
    ]);
  });

  it('that are not there are not found, and requests that GitHub would refuse are refused', async () => {
    const missing = octokit.rest.actions.createWorkflowDispatch({
      ...web,
      workflow_id: 'x.yml',
      ref: 'main',
    });
    await expect(missing).rejects.toMatchObject({ status: 404 });
    const unnamed = octokit.request('POST /repos/{owner}/{repo}/dispatches', { ...web, event_type: '' });
    await expect(unnamed).rejects.toMatchObject({ status: 422 });
  });
});

describe('an app', () => {
  it('signs in with its key and sees the repositories that it is installed on', async () => {
    github.addRepository({ owner: 'acme', name: 'secret', files: { a: 'A' } });
    const app = github.addApp('callboard');
    const installation = github.installApp(app, 'acme', { repositories: ['acme/web'] });
    const auth = { appId: app.id, privateKey: app.privateKey };
    const options = { baseUrl: github.apiBaseUrl, authStrategy: createAppAuth };
    const asApp = new Octokit({ ...options, auth });
    expect((await asApp.rest.apps.listInstallations()).data).toMatchObject([
      { id: installation.id, account: { login: 'acme' }, repository_selection: 'selected' },
    ]);
    const asInstallation = new Octokit({ ...options, auth: { ...auth, installationId: installation.id } });
    const { data } = await asInstallation.rest.apps.listReposAccessibleToInstallation();
    expect(data.repositories.map(({ name }) => name)).toEqual(['web']);
    const answer = asInstallation.graphql(
      '{ organization(login: "acme") { repositories(first: 5) { nodes { name } } } }',
    );
    expect(await answer).toEqual({ organization: { repositories: { nodes: [{ name: 'web' }] } } });
    const hidden = asInstallation.rest.repos.get({ owner: 'acme', repo: 'secret' });
    await expect(hidden).rejects.toMatchObject({ status: 404 });
  });

  it('with another key is refused', async () => {
    const [app, other] = [github.addApp('callboard'), github.addApp('other')];
    const octokitOfApp = new Octokit({
      baseUrl: github.apiBaseUrl,
      authStrategy: createAppAuth,
      auth: { appId: app.id, privateKey: other.privateKey },
      retry: { enabled: false },
    });
    await expect(octokitOfApp.rest.apps.getAuthenticated()).rejects.toThrow(
      'A JSON web token could not be decoded',
    );
  });
});

describe('a browser', () => {
  it('may read answers from another site and send the headers that GitHub allows', async () => {
    const asked = await fetch(`${github.apiBaseUrl}/user`, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(asked.headers.get('access-control-allow-headers')).toContain('X-GitHub-Api-Version');
    const answer = await fetch(`${github.apiBaseUrl}/meta`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
});
