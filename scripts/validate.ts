import { appendFile } from 'node:fs/promises';
import { PROBLEM_DEFINITIONS } from '../src/problems/definitions/index.ts';
import {
  reportGithub,
  reportJobSummary,
  reportJson,
  reportSarif,
  reportTerminal,
} from '../src/problems/reporters/index.ts';
import { counted } from './command/counted.ts';
import { UsageError } from './command/command-error.ts';
import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { findDescriptors } from './stages/find-descriptors.ts';
import { validateFiles } from './stages/validate-files.ts';

await runCommand(
  defineCommand({
    name: 'validate',
    summary: 'Checks catalog files as a harvest would, and reports every problem. Needs no config.',
    arguments: '<file|folder|glob>…',
    options: {
      sarif: { type: 'boolean', description: 'Print SARIF 2.1.0, which code scanning reads.' },
      github: {
        type: 'boolean',
        description: 'Print annotations for a GitHub workflow, and add a table to the summary of its job.',
      },
    },
    notes: [
      'A folder is searched for catalog-info.yaml and catalog-info.yml. With --json, the result is an array of',
      '{code, level, message, hint, path, line, column, entity}.',
      'Exits with 1 when a problem is at level error, with 2 when nothing matches.',
    ],
    run: async ({ options, positionals, json, colour, write, env }) => {
      if ([json, options.sarif, options.github].filter(Boolean).length > 1) {
        throw new UsageError(
          'Only one of --json, --sarif and --github can be given.',
          'Leave the others out.',
        );
      }
      if (positionals.length === 0) {
        throw new UsageError(
          'Nothing to validate was named.',
          'Name files, folders or globs, such as: npm run validate -- .',
        );
      }
      const { files, entities, problems } = await validateFiles(await findDescriptors(positionals));
      if (json) write(reportJson(problems));
      else if (options.sarif) write(reportSarif(problems, PROBLEM_DEFINITIONS));
      else if (options.github) {
        write(reportGithub(problems));
        const summary = env['GITHUB_STEP_SUMMARY'];
        if (summary) await appendFile(summary, reportJobSummary(problems));
      } else {
        write(reportTerminal(problems, { colour }));
        write(`${counted(files, 'file')}, ${counted(entities, 'valid entity', 'valid entities')}\n`);
      }
      return problems.some(({ level }) => level === 'error') ? 1 : 0;
    },
  }),
);
