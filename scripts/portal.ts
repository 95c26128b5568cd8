import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { BUILD_OPTIONS, buildPortal } from './stages/build-portal.ts';
import { harvestPortal } from './stages/harvest-portal.ts';
import { reportBuild } from './stages/report-build.ts';
import { harvestJson, reportHarvest } from './stages/report-harvest.ts';

const NOT_BUILT =
  'No site was built, for it would lack a source. One that was built before is as it was; npm run build builds all the same.\n';

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
    notes: [
      'The site is built even when entities have problems; the exit code is that of the harvest.',
      'With 3, a source is lost: nothing is built, and a site that is there is left as it is.',
    ],
    run: async (context) => {
      const { json, colour, options, signal, write } = context;
      const harvested = await harvestPortal({ config: options.config, out: options.snapshot }, context);
      // Before the build, which may fail.
      if (!json) write(reportHarvest(harvested, colour));
      signal.throwIfAborted();
      const isWhole = harvested.exitCode !== 3;
      const built = isWhole ? await buildPortal({ ...options, snapshot: harvested.out }, context) : undefined;
      const result = { harvest: harvestJson(harvested), build: built ?? null };
      if (json) write(`${JSON.stringify(result, null, 2)}\n`);
      else write(built ? reportBuild(built) : NOT_BUILT);
      return harvested.exitCode;
    },
  }),
);
