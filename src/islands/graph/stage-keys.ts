import type { Bearing } from './nearest-node.ts';

/** What a key asks of the stage. */
export type StageAction =
  | { readonly kind: 'go'; readonly bearing: Bearing }
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'fit' | 'start' | 'open' | 'release' | 'fullscreen' };

const ARROWS: Readonly<Record<string, readonly [Bearing, number, number]>> = {
  ArrowUp: ['up', 0, 1],
  ArrowDown: ['down', 0, -1],
  ArrowLeft: ['left', 1, 0],
  ArrowRight: ['right', -1, 0],
};
const STEP = 80;
const OTHERS: Readonly<Record<string, StageAction>> = {
  '+': { kind: 'zoom', factor: 1.3 },
  '=': { kind: 'zoom', factor: 1.3 },
  '-': { kind: 'zoom', factor: 1 / 1.3 },
  _: { kind: 'zoom', factor: 1 / 1.3 },
  '0': { kind: 'fit' },
  Enter: { kind: 'start' },
  o: { kind: 'open' },
  f: { kind: 'fullscreen' },
  Escape: { kind: 'release' },
};

/** The action of a key, or undefined for one that is the browser's. */
export function stageAction(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): StageAction | undefined {
  if (event.altKey) return undefined;
  if ((event.ctrlKey || event.metaKey) && event.key !== 'Enter') return undefined;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.shiftKey)) return { kind: 'open' };
  const arrow = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
  if (arrow) {
    const [bearing, dx, dy] = arrow;
    return event.shiftKey ? { kind: 'pan', dx: dx * STEP, dy: dy * STEP } : { kind: 'go', bearing };
  }
  return Object.hasOwn(OTHERS, event.key) ? OTHERS[event.key] : undefined;
}
