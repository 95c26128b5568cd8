/** What a service worker's events and globals offer, as far as they are used: TypeScript has them for pages or workers. */
export interface WorkerScope {
  readonly location: { readonly origin: string };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<WorkerClient | undefined>;
    matchAll(): Promise<readonly WorkerClient[]>;
  };
  readonly registration: {
    unregister(): Promise<boolean>;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: RequestEvent) => void): void;
}

/** A page that the worker can tell something. */
export interface WorkerClient {
  postMessage(message: WorkerMessage): void;
}

/** Installing and activating; the browser waits for the promise. */
export interface LifeEvent {
  waitUntil(promise: Promise<unknown>): void;
}

/** A request of a page, or for one. */
export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  /** The page that the answer becomes. */
  readonly resultingClientId: string;
  /** The answer that the browser asked for while the worker started. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** What the worker tells pages: another portal was published; the page that was shown from a copy has arrived. */
export type WorkerMessage =
  { readonly type: 'published'; readonly version: string } | { readonly type: 'arrived' };

/** What the build writes in front of the worker. */
export interface WorkerSettings {
  /** Changes with what the portal shows. */
  readonly version: string;
  /** Path of the portal, with a slash at both ends. */
  readonly base: string;
  /** False makes the worker take itself and all it kept away. */
  readonly enabled: boolean;
  /** Addresses that the offline page needs, itself first. */
  readonly precache: readonly string[];
}
