import { parseArgs } from 'node:util';
import { generateOrganization, startGithubDouble } from './index.ts';

const USAGE = `Serves a made-up GitHub on loopback until it is stopped.

  npm run github-double -- [--port 8090] [--owner acme] [--repositories 100] [--seed 1] [--faults 0]

  --faults   share of the requests that fail, from 0 to 1
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    owner: { type: 'string', default: 'acme' },
    repositories: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
const [port, count, seed, share] = [values.port, values.repositories, values.seed, values.faults].map(Number);
const isWhole = [port, count, seed].every((each) => Number.isInteger(each) && Number(each) >= 0);

if (values.help) {
  process.stdout.write(USAGE);
} else if (!isWhole || share === undefined || !(share >= 0 && share <= 1)) {
  process.stderr.write(`Port, repositories and seed are whole numbers, faults is from 0 to 1.\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const github = await startGithubDouble({ port: port ?? 0 });
  const { owner } = values;
  const names = generateOrganization(github, { owner, count: count ?? 0, seed: seed ?? 1 });
  if (share > 0) github.faults.random({ share, seed: seed ?? 1 });
  process.stdout.write(`${names.length} repositories of ${owner} at ${github.url}; stop with Ctrl+C.

export GITHUB_TOKEN=${github.token}
git clone ${github.url.replace('://', `://x:${github.token}@`)}/${names[0] ?? `${owner}/web`}

title: Portal
organisation: ${owner}
sources:
  - use: github
    # The repositories define made-up people and teams too.
    rules: [{ allow: [Group, User] }]
    with:
      organization: ${owner}
      host: ${new URL(github.url).host}
      apiBaseUrl: ${github.apiBaseUrl}
      token: \${GITHUB_TOKEN}
`);
  process.once('SIGINT', () => {
    github.close().then(
      () => {
        process.stdout.write(`\n${github.requests.length} requests, ${github.points.spent} points\n`);
      },
      (error: unknown) => {
        process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      },
    );
  });
}
