import { expect, test, vi } from 'vitest';
import { folderOf, runScript } from './run-script.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(['harvest', 'validate', 'build', 'portal', 'serve', 'schema', 'start'])(
  '%s --help says what it does, how it is called and what each option is',
  async (name) => {
    const cwd = await folderOf({});
    const { exitCode, stdout, stderr } = await runScript(name, ['--help'], { cwd });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      new RegExp(`^[A-Z].*\\.\\n\\nUsage: npm run ${name} -- .*\\[options\\]\\n\\nOptions:\\n`),
    );
    for (const line of stdout.split('\n\n')[2]?.trimEnd().split('\n').slice(1) ?? []) {
      expect(line.trimEnd()).toMatch(/^ {2}--[a-z]+( <[a-z|]+>)? {2,}[A-Z`].*\.$/);
    }
  },
);

test('the help of harvest, whole', async () => {
  const cwd = await folderOf({});
  const { stdout } = await runScript('harvest', ['--help'], { cwd });
  expect(stdout).toBe(`Reads the sources of a portal into a snapshot, which the site is built from.

Usage: npm run harvest -- [options]

Options:
  --config <file>  The portal's config. Default: portal.config.yaml.
  --out <folder>   Folder that the snapshot is written to. Default: content/snapshot beside the config.
  --github         Speak to a GitHub workflow too: annotations, the summary of the job, outputs of the step.
  --json           Print the result as JSON on standard output.
  --help           Show this help.

A source that cannot be read keeps its last good copy.
`);
});

test('an argument that a command does not take is wrong usage', async () => {
  const cwd = await folderOf({});
  expect(await runScript('build', ['dist'], { cwd })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'build takes no argument, but "dist" was given.\nSee npm run build -- --help.\n',
  });
});

test('an option without its value is wrong usage, on standard output too when JSON is wanted', async () => {
  const cwd = await folderOf({});
  const { exitCode, stdout, stderr } = await runScript('harvest', ['--json', '--config'], { cwd });
  const message = 'The option --config has no value.';
  const hint = 'Write --config <file>. See npm run harvest -- --help.';
  expect([exitCode, stderr]).toEqual([2, `${message}\n${hint}\n`]);
  expect(JSON.parse(stdout)).toEqual({ error: message, hint });
});
