import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { BUILD_OPTIONS } from './stages/build-portal.ts';
import { makePortal } from './stages/make-portal.ts';
import { reportBuild } from './stages/report-build.ts';
import { harvestJson, reportHarvest } from './stages/report-harvest.ts';

await runCommand(
  defineCommand({
    name: 'portal',
    summary: 'Harvests, then builds: from sources to a site in one go.',
    options: {
      ...BUILD_OPTIONS,
      snapshot: {
        ...BUILD_OPTIONS.snapshot,
        description: 'Folder of the snapshot. Default: content/snapshot beside the config.',
      },
    },
    notes: ['The site is built even when entities have problems; the exit code is that of the harvest.'],
    run: async (context) => {
      const { json, colour, write } = context;
      const { harvested, built } = await makePortal(context.options, context, (done) => {
        if (!json) write(reportHarvest(done, colour));
      });
      const result = { harvest: harvestJson(harvested), build: built };
      write(json ? `${JSON.stringify(result, null, 2)}\n` : reportBuild(built));
      return harvested.exitCode;
    },
  }),
);
