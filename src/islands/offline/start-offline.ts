import type { WorkerMessage } from '../../offline/worker-scope.ts';
import type { NoticeReason } from './notice.ts';

/** The least time between two looks for a newer portal, in milliseconds. */
const LOOK_AGAIN = 15 * 60_000;

/** Lets the browser keep pages for reading without a connection, and says when a page is an older copy. */
export function startOffline(): void {
  const { version, kept, keptFor, base = '/' } = document.documentElement.dataset;
  if (kept !== undefined) {
    notice(keptFor as NoticeReason, kept);
    addEventListener('online', () => {
      notice('back');
    });
  }
  if (version === undefined || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.type === 'arrived') notice('arrived');
    else if (data.version !== version) notice('published');
  });
  addEventListener('load', () => {
    void register(`${base}service-worker.js`, base);
  });
}

async function register(script: string, scope: string): Promise<void> {
  // Refused where storage is: then nothing is kept, and the page is as good.
  const registration = await navigator.serviceWorker.register(script, { scope }).catch(() => undefined);
  if (!registration) return;
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < LOOK_AGAIN) return;
    looked = performance.now();
    registration.update().catch(() => undefined);
  });
}

function notice(reason: NoticeReason, kept = ''): void {
  void import('./notice.ts').then(({ showNotice }) => {
    showNotice(reason, kept);
  });
}
