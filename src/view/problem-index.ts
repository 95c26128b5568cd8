import type { Problem } from '../problems/problem.ts';
import { compareText, fileKey, type CatalogView } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { ownershipOf } from './ownership.ts';
import { LEVELS } from './problem-view.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** Problems that `health.json` holds at most, errors first; the lists by code have all. */
const MOST = 20_000;

/**
 * `health.json`: the problems as columns, for the filters of the health page. Columns hold a number into a list for
 * each problem; -1 says that there is none.
 */
export interface ProblemIndex {
  /** Problems in the snapshot, also those beyond what the columns hold. */
  readonly total: number;
  /** Number into `LEVELS`. */
  readonly level: readonly number[];
  readonly code: readonly number[];
  readonly message: readonly number[];
  readonly hint: readonly number[];
  readonly entity: readonly number[];
  readonly owner: readonly number[];
  readonly file: readonly number[];
  readonly line: readonly number[];
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly hints: readonly string[];
  /** References and titles of entities; the title is null for what is not in the catalog. */
  readonly entities: readonly (readonly [ref: string, title: string | null])[];
  readonly owners: readonly (readonly [ref: string, title: string])[];
  /** Source (number into `sources`), path, and location annotation where the file has one. */
  readonly files: readonly (readonly [source: number, path: string, location?: string])[];
  readonly sources: readonly string[];
}

/** The problems of a catalog as `health.json` carries them. */
export function problemIndex(catalog: CatalogView): ProblemIndex {
  const ownership = ownershipOf(catalog);
  const rows = sorted(catalog.snapshot.problems).slice(0, MOST);
  const [codes, messages, hints] = [new List<string>(), new List<string>(), new List<string>()];
  const entities = new List<readonly [string, string | null]>();
  const owners = new List<readonly [string, string]>();
  const sources = new List<string>();
  const files = new List<readonly [number, string, string?]>();
  const text = (list: List<string>, value: string) => list.number(value, () => value);
  const fileOf = ({ at }: Problem) =>
    at === undefined
      ? -1
      : files.number(fileKey(at), () => {
          const place = [text(sources, displayLine(at.source, 200)), displayLine(at.path, 200)] as const;
          const location = catalog.locations.get(fileKey(at));
          return location === undefined ? place : [...place, location];
        });
  const entityOf = ({ entity }: Problem) =>
    entity === undefined
      ? -1
      : entities.number(entity, () => {
          const { title, href } = neighbourOf(catalog, entity);
          return [entity, href === undefined ? null : title];
        });
  const ownerOf = (problem: Problem) => {
    const owner = ownership.ofProblem(problem);
    return owner === undefined
      ? -1
      : owners.number(owner, () => [owner, neighbourOf(catalog, owner).title] as const);
  };
  return {
    total: catalog.snapshot.problems.length,
    level: rows.map(({ level }) => LEVELS.indexOf(level)),
    code: rows.map(({ code }) => text(codes, code)),
    message: rows.map(({ message }) => text(messages, displayLine(message, 600))),
    hint: rows.map(({ hint }) => text(hints, displayLine(hint, 600))),
    entity: rows.map(entityOf),
    owner: rows.map(ownerOf),
    file: rows.map(fileOf),
    line: rows.map(({ at }) => at?.line ?? -1),
    codes: codes.values,
    messages: messages.values,
    hints: hints.values,
    entities: entities.values,
    owners: owners.values,
    files: files.values,
    sources: sources.values,
  };
}

/** By level, then by code; otherwise in the snapshot's order, by place. */
function sorted(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareText(a.code, b.code),
  );
}

/** Values that are written once, by a key. */
class List<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string, make: () => Value): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    // The value first: making it may itself add to this or another list.
    const value = make();
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
