import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { checkAddress } from './stages/address.ts';
import { SERVE_OPTIONS, serveSite } from './stages/serve-site.ts';

await runCommand(
  defineCommand({
    name: 'serve',
    summary: 'Serves a built site on this machine, to look at it.',
    options: SERVE_OPTIONS,
    run: async (context) => {
      checkAddress(context.options.base, undefined);
      return serveSite(context.options, context);
    },
  }),
);
