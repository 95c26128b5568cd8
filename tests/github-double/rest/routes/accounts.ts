import { failure } from '../../http/answer.ts';
import { findOrganization } from '../find-organization.ts';
import { listAnswer } from '../page.ts';
import { RestError } from '../rest-error.ts';
import type { RestRequest, Routes } from '../rest-request.ts';
import type { Team } from '../../world/account.ts';
import { organizationFull, privateUser, publicUser, simpleUser, teamView } from '../views/account.ts';

export const accountRoutes: Routes = {
  'GET /user': ({ github, caller }) => {
    if (caller.kind !== 'user') throw new RestError(failure(403, 'Resource not accessible by integration'));
    return { status: 200, body: privateUser(github.url, caller.user) };
  },
  'GET /users/{username}': ({ github, params }) => {
    const account = github.world.account(params['username'] ?? '');
    if (!account) throw new RestError(failure(404, 'Not Found'));
    return { status: 200, body: publicUser(github.url, account) };
  },
  'GET /orgs/{org}': (request) => ({
    status: 200,
    body: organizationFull(request.github.url, findOrganization(request)),
  }),
  'GET /orgs/{org}/members': (request) => {
    const { login, members } = findOrganization(request);
    return listAnswer([...members.keys()], request, `/orgs/${login}/members`, (user) =>
      simpleUser(request.github.url, user),
    );
  },
  'GET /orgs/{org}/teams': (request) => {
    const { login, teams } = findOrganization(request);
    return listAnswer(teams, request, `/orgs/${login}/teams`, (team) => teamView(request.github.url, team));
  },
  'GET /orgs/{org}/teams/{team_slug}/members': (request) => {
    const team = findTeam(request);
    const path = `/orgs/${team.organization.login}/teams/${team.slug}/members`;
    return listAnswer([...team.members.keys()], request, path, (user) =>
      simpleUser(request.github.url, user),
    );
  },
};

function findTeam(request: RestRequest): Team {
  const team = findOrganization(request).teams.find(({ slug }) => slug === request.params['team_slug']);
  if (!team) throw new RestError(failure(404, 'Not Found'));
  return team;
}
