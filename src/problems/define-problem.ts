import type { FilePlace } from '../model/provenance.ts';
import type { Problem, ProblemLevel } from './problem.ts';

/** Where a problem lies: the file place, the entity, or neither. */
export interface ProblemSubject {
  readonly at?: FilePlace | undefined;
  readonly entity?: string | undefined;
}

/** An entry of the problem catalogue. The code is permanent: configs and suppressions name it. */
export interface ProblemDefinition<Details> {
  readonly code: string;
  /** Level unless the config says otherwise. */
  readonly level: ProblemLevel;
  /** The problem at a glance, for lists and documentation. */
  readonly title: string;
  message(details: Details): string;
  hint(details: Details): string;
}

/** A definition that also makes the problem itself. */
export interface ProblemType<Details> extends ProblemDefinition<Details> {
  problem(details: Details, subject?: ProblemSubject): Problem;
}

/** Turns a catalogue entry into something that creates its problems. */
export function defineProblem<Details>(definition: ProblemDefinition<Details>): ProblemType<Details> {
  return {
    ...definition,
    problem: (details, subject = {}) => ({
      code: definition.code,
      level: definition.level,
      message: definition.message(details),
      hint: definition.hint(details),
      ...(subject.at && { at: subject.at }),
      ...(subject.entity && { entity: subject.entity }),
    }),
  };
}
