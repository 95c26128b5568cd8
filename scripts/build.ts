import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { BUILD_OPTIONS, buildPortal } from './stages/build-portal.ts';
import { reportBuild } from './stages/report-build.ts';

await runCommand(
  defineCommand({
    name: 'build',
    summary: 'Builds the site from a snapshot. Needs no network and no secret.',
    options: BUILD_OPTIONS,
    run: async (context) => {
      const built = await buildPortal(context.options, context);
      context.write(context.json ? `${JSON.stringify(built, null, 2)}\n` : reportBuild(built));
      return 0;
    },
  }),
);
