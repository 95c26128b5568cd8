import type { Browser, Page } from 'playwright-core';
import type { Conditions } from './measure-page.ts';

/** How long the page took from each key to its painted result, in milliseconds. */
export interface InteractionMeasurement {
  readonly name: string;
  readonly median: number;
  readonly worst: number;
  /** The longest event as the browser reports it: what Interaction to Next Paint is made of. */
  readonly inp: number;
}

/** Something that is typed, and where its result shows. */
export interface Interaction {
  readonly name: string;
  readonly path: string;
  /** Brings the page to where typing begins. */
  readonly prepare: (tab: Page) => Promise<void>;
  /** Selector of what changes with each key. */
  readonly result: string;
  readonly text: string;
}

/** Types a text key by key and measures each key. */
export async function measureInteraction(
  browser: Browser,
  origin: string,
  { name, path, prepare, result, text }: Interaction,
  { cpu }: Conditions,
): Promise<InteractionMeasurement> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  try {
    const tab = await context.newPage();
    await tab.addInitScript(observe);
    await tab.goto(origin + path, { waitUntil: 'networkidle' });
    await prepare(tab);
    if (cpu !== undefined) {
      const session = await context.newCDPSession(tab);
      await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    }
    const times: number[] = [];
    for (const key of text) {
      await tab.evaluate((selector) => {
        (globalThis as unknown as Watched).await(selector);
      }, result);
      await tab.keyboard.press(key);
      await tab.waitForFunction(() => (globalThis as unknown as Watched).took !== undefined, undefined, {
        timeout: 10_000,
      });
      times.push(await tab.evaluate(() => (globalThis as unknown as Watched).took ?? 0));
    }
    const sorted = times.toSorted((a, b) => a - b);
    const inp = await tab.evaluate(() => (globalThis as unknown as Watched).longest);
    return { name, median: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0, inp };
  } finally {
    await context.close();
  }
}

interface Watched {
  took: number | undefined;
  longest: number;
  await(selector: string): void;
}

/** Runs in the page: from the key to the frame after the last change of the result. */
function observe(): void {
  const watched = globalThis as unknown as Watched;
  // A result is whole when nothing changed for so long; a key that changes nothing is given up after the longer time.
  const [quiet, patience] = [300, 3000];
  watched.longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.longest = Math.max(watched.longest, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  watched.await = (selector) => {
    watched.took = undefined;
    let [start, painted] = [0, 0];
    const target = document.querySelector(selector);
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          painted = performance.now();
        };
        port2.postMessage(undefined);
      });
    });
    if (target) observer.observe(target, { childList: true, subtree: true, characterData: true });
    const settle = () => {
      const now = performance.now();
      if (painted > start ? now - painted < quiet : now - start < patience) {
        setTimeout(settle, 50);
        return;
      }
      observer.disconnect();
      watched.took = Math.max(painted, start) - start;
    };
    const begin = () => {
      start = performance.now();
      setTimeout(settle, 50);
    };
    addEventListener('keydown', begin, { capture: true, once: true });
  };
}
