import { defineCommand } from './command/define-command.ts';
import { runCommand } from './command/run-command.ts';
import { queryPortal, QUERY_OPTIONS } from './stages/query-portal.ts';
import { reportQuery } from './stages/report-query.ts';

await runCommand(
  defineCommand({
    name: 'query',
    summary: 'Finds entities of the snapshot, in the language of the catalog page.',
    arguments: '<query>',
    options: QUERY_OPTIONS,
    notes: [
      "Example: npm run query -- 'owner:team-a tag:java -lifecycle:deprecated'. See docs/query.md.",
      'A query that begins with a minus goes behind one more --.',
      'Ends with 0 also when nothing matches, and with 2 when the query is wrong.',
    ],
    run: async (context) => {
      const found = await queryPortal(context.positionals.join(' '), context.options, context);
      context.write(reportQuery(found, { ...context.options, json: context.json }));
      return 0;
    },
  }),
);
