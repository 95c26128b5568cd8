import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { ProblemDefinition } from '../define-problem.ts';
import type { Problem, ProblemLevel } from '../problem.ts';

const LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const satisfies Record<
  ProblemLevel,
  string
>;

/** The problems as SARIF 2.1.0, with the catalogue's entries as rules. */
export function reportSarif(
  problems: readonly Problem[],
  catalogue: readonly ProblemDefinition<never>[],
): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Callboard', rules: codes.map((code) => ruleOf(code, catalogue)) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => resultOf(problem, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: string, catalogue: readonly ProblemDefinition<never>[]): ReportingDescriptor {
  const entry = catalogue.find((candidate) => candidate.code === code);
  if (!entry) return { id: code };
  return {
    id: code,
    shortDescription: { text: entry.title },
    defaultConfiguration: { level: LEVELS[entry.level] },
  };
}

function resultOf({ code, level, message, hint, at, entity }: Problem, codes: readonly string[]): Result {
  const physicalLocation = at && {
    artifactLocation: { uri: at.path.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: at.line, startColumn: at.column },
  };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[level],
    message: { text: `${message} ${hint}` },
    ...((physicalLocation ?? entity) && {
      locations: [
        {
          ...(physicalLocation && { physicalLocation }),
          ...(entity && { logicalLocations: [{ fullyQualifiedName: entity }] }),
        },
      ],
    }),
  };
}
