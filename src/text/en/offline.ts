import { createPlural } from '../plural.ts';

const plural = createPlural('en');

/** What is said without a connection, and of pages that the browser keeps. */
export const offline = {
  title: 'Offline',
  lead: 'Pages that you opened can be read again without a connection. This browser keeps the last hundred.',
  notKept: (path: string) => `${path} was not opened before, so it is not kept.`,
  retry: 'Try again',
  kept: 'Kept pages',
  none: 'Nothing is kept yet.',
  off: 'This portal keeps nothing, or this browser cannot.',
  forget: 'Forget all',
  forgotten: 'Nothing is kept any more.',
  data: (value: number) =>
    plural(value, {
      one: '# file of lists, search and status is kept as well.',
      other: '# files of lists, search and status are kept as well.',
    }),
  copy: {
    offline: (time: string) => `You are offline. This copy is from ${time}.`,
    slow: (time: string) => `The connection is slow. This copy is from ${time}.`,
    error: (time: string) => `The server did not answer well. This copy is from ${time}.`,
  },
  arrived: 'The current page has arrived.',
  published: 'The portal was updated.',
  back: 'You are online again.',
  reload: 'Reload',
  close: 'Close',
};
