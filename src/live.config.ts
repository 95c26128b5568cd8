import { defineLiveCollection } from 'astro/content/config';
import { snapshotLoader } from './store/snapshot-loader.ts';

/** The typed door to the snapshot. */
export const collections = { entities: defineLiveCollection({ loader: snapshotLoader() }) };
