import { summarise } from '../src/problems/reporters/index.ts';
import { counted } from './command/counted.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { BUILD_OPTIONS } from './stages/build-portal.ts';
import { makePortal } from './stages/make-portal.ts';
import { SERVE_OPTIONS, serveSite } from './stages/serve-site.ts';

await runCommand(
  defineCommand({
    name: 'start',
    summary: 'Makes the portal of this repository and serves it on this machine until Ctrl-C.',
    options: { config: BUILD_OPTIONS.config, port: SERVE_OPTIONS.port },
    run: async (context) => {
      const { config, port } = context.options;
      const request = { config, snapshot: undefined, out: 'dist', base: undefined, site: undefined };
      const { harvested, built } = await makePortal(request, context);
      context.signal.throwIfAborted();
      const { manifest, problems } = harvested;
      context.logger.info(
        `The portal shows ${counted(manifest.entities, 'entity', 'entities')}; the catalog has ${summarise(problems)}.`,
      );
      return serveSite({ dir: built.out, port, base: built.base, host: SERVE_OPTIONS.host.default }, context);
    },
  }),
);
