import type { Progress } from './define-command.ts';

/** How long one stage of a command took. */
export interface StageTime {
  readonly label: string;
  readonly milliseconds: number;
}

/** A display of progress that also remembers how long each step took, by its label. */
export interface TimedProgress extends Progress {
  /** The steps so far in the order in which they began, the last one until now. */
  stages(): readonly StageTime[];
}

/** @param now milliseconds of a clock that never goes back. */
export function timeStages(progress: Progress, now: () => number): TimedProgress {
  const begun: { readonly label: string; readonly at: number }[] = [];
  return {
    step(label, detail) {
      if (begun.at(-1)?.label !== label) begun.push({ label, at: now() });
      progress.step(label, detail);
    },
    clear() {
      progress.clear();
    },
    stages() {
      const end = now();
      return begun.map(({ label, at }, index) => ({
        label,
        milliseconds: (begun[index + 1]?.at ?? end) - at,
      }));
    },
  };
}
