import type { KeptCopies } from './kept-copies.ts';
import { markCopy, type CopyReason } from './mark-copy.ts';
import type { RequestEvent } from './worker-scope.ts';

/** How long the network may take before a copy is shown, in milliseconds. */
const PATIENCE = { page: 3000, data: 3000, status: 1000 };

/** What the worker has to answer with. */
export interface Answers {
  readonly pages: KeptCopies;
  readonly assets: KeptCopies;
  readonly data: KeptCopies;
  /** Address of the page that stands in for those that were not kept. */
  readonly offlinePage: string;
  /** Tells the page of an event that what it should have been has arrived. */
  readonly tellArrived: (event: RequestEvent) => Promise<void>;
}

/** The network's page; a copy when it fails or takes too long; the offline page when there is none. */
export async function answerPage(event: RequestEvent, answers: Answers): Promise<Response> {
  const { pages } = answers;
  const { url } = event.request;
  const asked = askForPage(event, pages);
  event.waitUntil(asked.catch(() => undefined));
  const first = await withinPatience(asked, PATIENCE.page);
  if (first !== 'failed' && first !== 'late' && first.status < 500) return first;
  const copy = await pages.find(url);
  if (!copy) return answerWithoutCopy(asked, first, answers);
  if (first === 'late') {
    const arrived = asked.then(() => answers.tellArrived(event));
    event.waitUntil(arrived.catch(() => undefined));
  }
  const reasons = { late: 'slow', failed: 'offline' } as const satisfies Record<string, CopyReason>;
  return markCopy(copy, typeof first === 'string' ? reasons[first] : 'error');
}

async function askForPage(event: RequestEvent, pages: KeptCopies): Promise<Response> {
  const { url } = event.request;
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if ([401, 403, 404, 410].includes(response.status)) event.waitUntil(pages.forget(url));
  if (response.headers.get('content-type')?.startsWith('text/html') === true) {
    event.waitUntil(pages.keep(url, response.clone()));
  }
  return response;
}

async function answerWithoutCopy(
  asked: Promise<Response>,
  first: Response | 'late' | 'failed',
  { assets, offlinePage }: Answers,
): Promise<Response> {
  if (first instanceof Response) return first;
  try {
    return await asked;
  } catch (error) {
    const page = await assets.find(offlinePage);
    if (page) return markCopy(page, 'offline', 503);
    throw error;
  }
}

/** The copy of a file whose name says its content; the network's otherwise. */
export async function answerAsset(event: RequestEvent, { assets }: Answers): Promise<Response> {
  const { request } = event;
  const copy = await assets.find(request.url);
  if (copy) return copy;
  const response = await fetch(request);
  event.waitUntil(assets.keep(request.url, response.clone()));
  return response;
}

/** The network's file; a copy when it fails or takes too long. */
export async function answerData(
  event: RequestEvent,
  { data }: Answers,
  kind: 'data' | 'status',
): Promise<Response> {
  const { request } = event;
  const asked = fetch(request).then((response) => {
    event.waitUntil(data.keep(request.url, response.clone()));
    return response;
  });
  // The answer is kept also when it comes after the copy was given.
  event.waitUntil(asked.catch(() => undefined));
  const first = await withinPatience(asked, PATIENCE[kind]);
  if (first instanceof Response && first.status < 500) return first;
  return (await data.find(request.url)) ?? asked;
}

/** The answer, or that it is late, or that there is none. */
async function withinPatience(
  asked: Promise<Response>,
  milliseconds: number,
): Promise<Response | 'late' | 'failed'> {
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => {
      resolve('late');
    }, milliseconds);
  });
  return Promise.race([asked.catch(() => 'failed' as const), late]);
}
