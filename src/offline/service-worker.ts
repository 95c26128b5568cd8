import { answerAsset, answerData, answerPage, type Answers } from './answer-request.ts';
import { keptCopies } from './kept-copies.ts';
import { routeOf } from './route.ts';
import { sweepAssets } from './sweep-assets.ts';
import type { WorkerScope, WorkerSettings } from './worker-scope.ts';

// Bundled into one file without imports: `service-worker.js` at the portal's root. The build writes its settings first.
const scope = globalThis as unknown as WorkerScope & { readonly CALLBOARD: WorkerSettings };
const { version, base, enabled, precache } = scope.CALLBOARD;

/** Changes when what is kept changes its shape; other names of this portal are then taken away. */
const FORMAT = 'v1';
const PREFIX = `callboard:${base}:`;
const nameOf = (what: string) => `${PREFIX}${what}:${FORMAT}`;
const [PAGES, ASSETS, DATA] = [nameOf('pages'), nameOf('assets'), nameOf('data')];

const answers: Answers = {
  pages: keptCopies(PAGES, 100),
  assets: keptCopies(ASSETS, 400),
  data: keptCopies(DATA, 200),
  offlinePage: scope.location.origin + (precache[0] ?? base),
  async tellArrived({ resultingClientId }) {
    (await scope.clients.get(resultingClientId))?.postMessage({ type: 'arrived' });
  },
};

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(enabled ? activate() : retire());
});

if (enabled) {
  scope.addEventListener('fetch', (event) => {
    const { method, mode, url, headers } = event.request;
    const facts = { method, mode, url, isPartial: headers.has('range') };
    const route = routeOf(facts, scope.location.origin, base);
    if (route === 'page') event.respondWith(answerPage(event, answers));
    else if (route === 'asset') event.respondWith(answerAsset(event, answers));
    else if (route !== undefined) event.respondWith(answerData(event, answers, route));
  });
}

async function install(): Promise<void> {
  if (enabled) {
    const addresses = precache.map((address) => scope.location.origin + address);
    await Promise.all(
      addresses.map(async (url) => {
        await answers.assets.keep(url, await fetch(url, { cache: 'no-cache' }));
      }),
    );
  }
  // Pages come from the network first, so a new worker can serve those that are open.
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  await removeCaches((name) => ![PAGES, ASSETS, DATA].includes(name));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  for (const client of await scope.clients.matchAll()) client.postMessage({ type: 'published', version });
  await sweepAssets(PAGES, ASSETS);
}

/** The portal no longer wants a worker: nothing of it stays. */
async function retire(): Promise<void> {
  await removeCaches(() => true);
  await scope.registration.unregister();
}

async function removeCaches(isDone: (name: string) => boolean): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && isDone(name)) await caches.delete(name);
  }
}
