/** How a run that was asked for ended: with its result, or because a newer one took its place before it began. */
export type Queued<Result> = Result | 'replaced';

/**
 * The runs of one concurrency group that does not cancel what is in progress: one at a time, and of those that wait
 * the newest (docs.github.com, "Control the concurrency of workflows and jobs").
 */
export function createRunQueue<Event, Result>(
  run: (event: Event) => Promise<Result>,
): (event: Event) => Promise<Queued<Result>> {
  let current: Promise<unknown> | undefined;
  let replaceWaiting = (): void => undefined;
  return async (event) => {
    replaceWaiting();
    if (current && (await turnAfter(current)) === 'replaced') return 'replaced';
    replaceWaiting = () => undefined;
    const running = run(event);
    current = running.finally(() => (current = undefined));
    return running;
  };

  function turnAfter(ahead: Promise<unknown>): Promise<'turn' | 'replaced'> {
    return new Promise((resolve) => {
      replaceWaiting = () => {
        resolve('replaced');
      };
      const turn = (): void => {
        resolve('turn');
      };
      ahead.then(turn, turn);
    });
  }
}
