import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { HARVEST_OPTIONS, harvestPortal } from './stages/harvest-portal.ts';
import { harvestJson, reportHarvest } from './stages/report-harvest.ts';

await runCommand(
  defineCommand({
    name: 'harvest',
    summary: 'Reads the sources of a portal into a snapshot, which the site is built from.',
    options: HARVEST_OPTIONS,
    notes: ['A source that cannot be read keeps its last good copy.'],
    run: async (context) => {
      const harvested = await harvestPortal(context.options, context);
      context.write(
        context.json
          ? `${JSON.stringify(harvestJson(harvested), null, 2)}\n`
          : reportHarvest(harvested, context.colour),
      );
      return harvested.exitCode;
    },
  }),
);
