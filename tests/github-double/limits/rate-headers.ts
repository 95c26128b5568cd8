import type { RateState, Resource } from './rate-budget.ts';

/** The headers that tell where the caller stands. */
export function rateHeaders(state: RateState, resource: Resource): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-used': String(state.used),
    'x-ratelimit-reset': String(Math.ceil(state.resetAt.getTime() / 1000)),
    'x-ratelimit-resource': resource,
  };
}
