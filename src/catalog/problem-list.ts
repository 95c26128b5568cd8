import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { ExaminedDocument, ExaminedFile } from './examine-file.ts';
import { moreProblems } from '../problems/definitions/catalog.ts';
import { remark, type Finding } from './finding.ts';

/** Problems of one document that are shown: a file of a few bytes a mistake must not become a report of megabytes. */
const MOST_SHOWN = 100;

/** Collects problems; gives each the level that the config wants, and orders them by place. */
export class ProblemList {
  readonly #levels: Readonly<Record<string, ProblemLevel | 'off'>>;
  readonly #problems: Problem[] = [];

  constructor(levels: Readonly<Record<string, ProblemLevel | 'off'>> = {}) {
    this.#levels = levels;
  }

  /** False for problems that the config has turned off: they need not be looked for. */
  wants(code: string): boolean {
    return this.#levels[code] !== 'off';
  }

  readonly add = (problem: Problem): void => {
    const level = this.#levels[problem.code] ?? problem.level;
    if (level !== 'off') this.#problems.push(level === problem.level ? problem : { ...problem, level });
  };

  /** Adds a finding at its place in a file. */
  addFinding(finding: Finding, file: ExaminedFile, examined?: ExaminedDocument): void {
    const place = finding.at ??
      examined?.document.positionOf(finding.path, finding.of) ?? { line: 1, column: 1 };
    const at = { source: file.reader.source, path: file.path, line: place.line, column: place.column };
    this.add(finding.problemAt({ at, entity: examined?.ref }));
  }

  /** Adds everything that was found in a file. */
  addFile(file: ExaminedFile): void {
    for (const finding of file.findings) this.addFinding(finding, file);
    for (const examined of file.documents) {
      const { findings } = examined;
      // Those because of which the entity is left out come first, so that none of them is hidden behind remarks.
      const ordered = findings.length > MOST_SHOWN ? findings.toSorted(byWeight) : findings;
      for (const finding of ordered.slice(0, MOST_SHOWN)) this.addFinding(finding, file, examined);
      const count = findings.length - MOST_SHOWN;
      if (count > 0) this.addFinding(remark(moreProblems, { count }, { path: [] }), file, examined);
    }
  }

  /** All problems so far, by source, path, line, column, code and message. */
  sorted(): readonly Problem[] {
    return [...this.#problems].sort(compareProblems);
  }
}

function byWeight(a: Finding, b: Finding): number {
  return Number(b.rejects) - Number(a.rejects);
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.at?.source ?? '', b.at?.source ?? '') ||
    compareText(a.at?.path ?? '', b.at?.path ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
