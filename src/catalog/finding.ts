import type { Problem } from '../problems/problem.ts';
import type { ProblemSubject, ProblemType } from '../problems/define-problem.ts';
import type { Position, ValuePath } from '../yaml/yaml-file.ts';

/** Something found in a document, before its place in the file is known. */
export interface Finding {
  /** Where in the document. */
  readonly path: ValuePath;
  readonly of: 'key' | 'value';
  /** The place in the file, where it is known without the path. */
  readonly at?: Position | undefined;
  /** True when the entity cannot be accepted because of it, whatever the level of the problem. */
  readonly rejects: boolean;
  problemAt(subject: ProblemSubject): Problem;
}

/** Where a finding lies, and what it means for the entity. */
export interface FindingPlace {
  readonly path: ValuePath;
  /** @default 'value' */
  readonly of?: 'key' | 'value';
}

/** A finding because of which the entity is not accepted. */
export function rejection<Details>(
  type: ProblemType<Details>,
  details: Details,
  place: FindingPlace,
): Finding {
  return finding(type, details, place, true);
}

/** A finding that leaves the entity in the catalog. */
export function remark<Details>(type: ProblemType<Details>, details: Details, place: FindingPlace): Finding {
  return finding(type, details, place, false);
}

function finding<Details>(
  type: ProblemType<Details>,
  details: Details,
  { path, of = 'value' }: FindingPlace,
  rejects: boolean,
): Finding {
  return { path, of, rejects, problemAt: (subject) => type.problem(details, subject) };
}
