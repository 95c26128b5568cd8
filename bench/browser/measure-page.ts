import type { Browser, CDPSession, Page } from 'playwright-core';

/** Where a reader is: the network, and how much slower the machine is than this one. */
export interface Conditions {
  readonly name: string;
  readonly network?: { readonly latency: number; readonly bytesPerSecond: number };
  readonly cpu?: number;
}

/** As it is, and as Lighthouse draws a phone: slow 4G, a processor of a quarter of the speed. */
export const CONDITIONS: readonly Conditions[] = [
  { name: 'as it is' },
  { name: 'slow 4G, CPU ÷ 4', network: { latency: 150, bytesPerSecond: 1_638_400 / 8 }, cpu: 4 },
];

/** What opening a page cost, with nothing in the cache. Times in milliseconds since the navigation began. */
export interface PageMeasurement {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly ready: number;
  readonly requests: number;
  /** Over the wire, compressed, with headers. */
  readonly bytes: number;
  /** Sum of the shifts of the layout. */
  readonly shift: number;
}

/** A page of the site, and what tells that it is ready. */
export interface MeasuredPage {
  readonly name: string;
  readonly path: string;
  /** Selector of what people came for. */
  readonly ready: string;
}

/** Opens a page with an empty cache, under conditions. The service worker stays out: it works after the page. */
export async function measurePage(
  browser: Browser,
  origin: string,
  page: MeasuredPage,
  conditions: Conditions,
): Promise<PageMeasurement> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  try {
    const tab = await context.newPage();
    const wire = await watchWire(tab, conditions);
    await tab.addInitScript(observe, page.ready);
    await tab.goto(origin + page.path, { waitUntil: 'networkidle' });
    await tab.waitForSelector(page.ready, { state: 'attached' });
    const times = await tab.evaluate(() => {
      const seen = (globalThis as unknown as { seen: Seen }).seen;
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return { ...seen, firstPaint: paint?.startTime ?? 0 };
    });
    return {
      firstPaint: times.firstPaint,
      largestPaint: times.largest,
      ready: times.ready,
      shift: times.shift,
      ...wire(),
    };
  } finally {
    await context.close();
  }
}

interface Seen {
  ready: number;
  largest: number;
  shift: number;
}

/** Runs in the page before its own scripts. */
function observe(selector: string): void {
  const seen: Seen = { ready: 0, largest: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (document.querySelector(selector)) seen.ready ||= performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Sets the conditions, and counts what comes over the wire. */
async function watchWire(
  tab: Page,
  { network, cpu }: Conditions,
): Promise<() => { readonly requests: number; readonly bytes: number }> {
  const session: CDPSession = await tab.context().newCDPSession(tab);
  await session.send('Network.enable');
  if (cpu !== undefined) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    const { latency, bytesPerSecond } = network;
    const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond / 2 };
    await session.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
  }
  let [requests, bytes] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  return () => ({ requests, bytes });
}
