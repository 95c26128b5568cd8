import { defineCommand } from './command/define-command.ts';
import { UsageError } from './command/command-error.ts';
import { runCommand } from './command/run-command.ts';
import { timeStages } from './command/stage-times.ts';
import { BUILD_OPTIONS, buildPortal } from './stages/build-portal.ts';
import { reportBuild } from './stages/report-build.ts';
import { measureSite, siteSummary, siteWarning } from './stages/site-size.ts';
import { tellGithub } from './stages/tell-github.ts';

await runCommand(
  defineCommand({
    name: 'build',
    summary: 'Builds the site from a snapshot. Needs no network and no secret.',
    options: {
      ...BUILD_OPTIONS,
      github: {
        type: 'boolean',
        description: 'Speak to a GitHub workflow too: the size of the site and the time it took.',
      },
    },
    run: async (context) => {
      const { json, write, options } = context;
      if (json && options.github) {
        throw new UsageError('Only one of --json and --github can be given.', 'Leave the other out.');
      }
      const progress = timeStages(context.progress, () => performance.now());
      const built = await buildPortal(options, { ...context, progress });
      write(json ? `${JSON.stringify(built, null, 2)}\n` : reportBuild(built));
      if (options.github) {
        const stages = progress.stages();
        const size = await measureSite(built.out);
        write(siteWarning(size));
        await tellGithub({ summary: siteSummary(built, size, stages) }, context);
      }
      return 0;
    },
  }),
);
