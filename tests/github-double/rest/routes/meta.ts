import type { RateState } from '../../limits/rate-budget.ts';
import type { Routes } from '../rest-request.ts';

const rate = ({ limit, used, remaining, resetAt }: RateState) => ({
  limit,
  used,
  remaining,
  reset: Math.ceil(resetAt.getTime() / 1000),
});

export const metaRoutes: Routes = {
  'GET /meta': () => ({
    status: 200,
    body: { verifiable_password_authentication: false, installed_version: '3.19.0' },
  }),
  'GET /rate_limit': ({ github, caller }) => {
    const core = rate(github.budget.state(caller.key, 'core'));
    const graphql = rate(github.budget.state(caller.key, 'graphql'));
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
    return { status: 200, body: { resources: { core, graphql, search }, rate: core } };
  },
};
