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
import { startedFolder } from './command/started-folder.ts';
import { findDescriptors } from './stages/find-descriptors.ts';
import { failsAt, readLevel } from './change/problem-level.ts';
import { validateChange } from './stages/validate-change.ts';
import { validateFiles } from './stages/validate-files.ts';

const started = startedFolder('validate', process.env, process.cwd());
if (started !== undefined) process.chdir(started);

await runCommand(
  defineCommand({
    name: 'validate',
    summary: 'Checks catalog files as a harvest would, and reports every problem. Needs no config.',
    arguments: '[<file|folder|glob>…]',
    options: {
      base: {
        type: 'string',
        value: 'ref',
        description:
          'Check what changed since this branch or commit, and say what the change does to the catalog.',
      },
      portal: {
        type: 'string',
        value: 'url|folder',
        description: 'The published portal, or the folder of a built one, to check against.',
      },
      level: {
        type: 'string',
        value: 'level',
        description: 'Lowest level that fails: error, warn or info.',
        default: 'error',
      },
      sarif: { type: 'boolean', description: 'Print SARIF 2.1.0, which code scanning reads.' },
      github: {
        type: 'boolean',
        description: 'Print annotations for a GitHub workflow, and add a table to the summary of its job.',
      },
    },
    notes: [
      'A folder is searched for catalog-info.yaml and catalog-info.yml. With --json, the result is an array of',
      '{code, level, message, hint, path, line, column, entity}.',
      'With --base or --portal, files may be left out, and --json prints an object: the problems and the effect.',
      'A portal behind a gate is sent CALLBOARD_PORTAL_TOKEN as a bearer token, or CALLBOARD_PORTAL_HEADER.',
      'Exits with 1 when a problem is at the level of --level or above, with 2 when nothing matches.',
    ],
    run: async (context) => {
      const { options, positionals, json, colour, write, env } = context;
      const level = readLevel(options.level);
      if ([json, options.sarif, options.github].filter(Boolean).length > 1) {
        throw new UsageError(
          'Only one of --json, --sarif and --github can be given.',
          'Leave the others out.',
        );
      }
      if (options.base !== undefined || options.portal !== undefined) {
        return validateChange({ ...options, named: positionals, level }, context);
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
      return failsAt(level, problems) ? 1 : 0;
    },
  }),
);
