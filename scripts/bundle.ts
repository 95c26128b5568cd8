import { writeFile } from 'node:fs/promises';
import { ACTION_FILE, bundleAction } from './action/bundle.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';

await runCommand(
  defineCommand({
    name: 'bundle',
    summary: 'Makes the action of .github/actions/validate from its sources.',
    options: {},
    notes: ['The file is committed, so that repositories which use the action install nothing.'],
    run: async ({ write, json }) => {
      const code = await bundleAction();
      await writeFile(ACTION_FILE, code);
      const bytes = Buffer.byteLength(code);
      write(
        json ? `${JSON.stringify({ bytes })}\n` : `${ACTION_FILE}: ${String(Math.round(bytes / 1024))} KiB\n`,
      );
      return 0;
    },
  }),
);
