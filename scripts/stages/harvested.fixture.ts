import { HOSTILE, PROBLEMS } from '../../src/problems/reporters/problems.fixture.ts';
import type { HarvestedPortal } from './harvest-portal.ts';

/** A harvest of three sources that went well, in part and not at all, and of a collector that failed. */
export const HARVESTED: HarvestedPortal = {
  exitCode: 3,
  snapshot: 'd1g3st',
  changed: true,
  out: 'content/snapshot',
  manifest: {
    format: 1,
    sources: [
      { id: 'github:acme', revision: 'r7', files: 1200, entities: 1000 },
      { id: 'git:|<b>', revision: 'r1', files: 2, entities: 1 },
    ],
    entities: 1001,
    repositories: 7,
    problems: { error: 2, warn: 1, info: 2 },
  },
  problems: [...PROBLEMS, HOSTILE],
  status: {
    harvestedAt: '2026-11-21T12:00:00.000Z',
    sources: [
      {
        id: 'github:acme',
        state: 'fresh',
        revision: 'r7',
        lastGoodAt: '2026-11-21T12:00:00.000Z',
        outdated: {
          parts: 3,
          total: 900,
          since: '2026-11-19T12:00:00.000Z',
          reason: 'The budget was used up.',
        },
        spent: [{ unit: 'GraphQL points', amount: 12, left: 4700 }],
      },
      {
        id: 'git:|<b>',
        state: 'stale',
        revision: 'r1',
        lastGoodAt: '2026-11-21T09:30:00.000Z',
        error: 'no route\n::error::forged',
      },
      { id: 'git:gone', state: 'missing', spent: [], error: 'there is no such repository' },
    ],
    collectors: [{ name: 'builds', state: 'stale', failures: 2, error: 'answered 500' }],
  },
};
