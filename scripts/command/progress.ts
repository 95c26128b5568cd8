import { plainLines, visibleText } from '../../src/problems/reporters/index.ts';
import type { Progress } from './define-command.ts';

/** Where a display writes. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const ERASE_LINE = '\r\u001b[2K';

/** One line rewritten in place on a terminal; elsewhere a plain line for each new step. */
export function createProgress(stream: ProgressStream, live = stream.isTTY === true): Progress {
  let label = '';
  let shown = false;
  return {
    step(next, detail) {
      const isNew = next !== label;
      label = next;
      if (live) {
        const text = visibleText(detail === undefined ? next : `${next} ${detail}`);
        stream.write(`${ERASE_LINE}${text.slice(0, (stream.columns ?? 80) - 1)}`);
        shown = true;
      } else if (isNew) {
        stream.write(plainLines(`${visibleText(next)}\n`));
      }
    },
    clear() {
      if (live && shown) stream.write(ERASE_LINE);
      shown = false;
    },
  };
}
