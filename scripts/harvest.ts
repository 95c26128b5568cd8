import { readChanges } from '../src/snapshot/read-changes.ts';
import { defineCommand } from './command/define-command.ts';
import { UsageError } from './command/command-error.ts';
import { runCommand } from './command/run-command.ts';
import { timeStages } from './command/stage-times.ts';
import { harvestAnnotations } from './stages/harvest-annotations.ts';
import { HARVEST_OPTIONS, harvestPortal } from './stages/harvest-portal.ts';
import { harvestSummary } from './stages/harvest-summary.ts';
import { harvestJson, reportHarvest } from './stages/report-harvest.ts';
import { startedBy } from './stages/started-by.ts';
import { tellGithub } from './stages/tell-github.ts';

await runCommand(
  defineCommand({
    name: 'harvest',
    summary: 'Reads the sources of a portal into a snapshot, which the site is built from.',
    options: {
      ...HARVEST_OPTIONS,
      github: {
        type: 'boolean',
        description:
          'Speak to a GitHub workflow too: annotations, the summary of the job, outputs of the step.',
      },
    },
    notes: ['A source that cannot be read keeps its last good copy.'],
    run: async (context) => {
      const { json, colour, write, options } = context;
      if (json && options.github) {
        throw new UsageError('Only one of --json and --github can be given.', 'Leave the other out.');
      }
      const progress = timeStages(context.progress, () => performance.now());
      const harvested = await harvestPortal(options, { ...context, progress });
      write(json ? `${JSON.stringify(harvestJson(harvested), null, 2)}\n` : reportHarvest(harvested, colour));
      if (options.github) {
        const { snapshot, changed, out } = harvested;
        const change = (await readChanges(out)).find((one) => one.snapshot === snapshot);
        const circumstances = { change, stages: progress.stages(), startedBy: await startedBy(context.env) };
        write(harvestAnnotations(harvested));
        await tellGithub(
          {
            summary: harvestSummary(harvested, circumstances),
            outputs: { snapshot, changed: String(changed) },
          },
          context,
        );
      }
      return harvested.exitCode;
    },
  }),
);
