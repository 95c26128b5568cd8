import { randomUUID } from 'node:crypto';
import { failure } from '../../http/answer.ts';
import { readAppToken } from '../../http/app-token.ts';
import type { Caller } from '../../http/caller.ts';
import { isInstalledOn, type App, type Installation } from '../../world/apps.ts';
import { listAnswer } from '../page.ts';
import { RestError } from '../rest-error.ts';
import type { RestRequest, Routes } from '../rest-request.ts';
import { appView, installationView } from '../views/app.ts';
import { moment } from '../views/moment.ts';

const HOUR = 60 * 60 * 1000;

export const appRoutes: Routes = {
  'GET /app': (request) => {
    const app = findApp(request);
    const count = request.github.apps.installations(app).length;
    return { status: 200, body: appView(request.github.url, app, count) };
  },
  'GET /app/installations': (request) => {
    const installations = request.github.apps.installations(findApp(request));
    return listAnswer(installations, request, '/app/installations', (each) =>
      installationView(request.github.url, each),
    );
  },
  'GET /app/installations/{installation_id}': (request) => ({
    status: 200,
    body: installationView(request.github.url, findInstallation(request)),
  }),
  'GET /orgs/{org}/installation': (request) => {
    const { github, params } = request;
    const login = params['org']?.toLowerCase();
    const found = github.apps
      .installations(findApp(request))
      .find(({ account }) => account.login.toLowerCase() === login);
    if (!found) throw new RestError(failure(404, 'Not Found'));
    return { status: 200, body: installationView(github.url, found) };
  },
  'POST /app/installations/{installation_id}/access_tokens': (request) => {
    const { github } = request;
    const installation = findInstallation(request);
    if (installation.suspendedAt !== null) {
      throw new RestError(failure(403, 'This installation has been suspended'));
    }
    const token = `ghs_${randomUUID().replaceAll('-', '')}`;
    const expiresAt = new Date(github.now().getTime() + HOUR);
    github.callers.admit(token, installationCaller(installation), expiresAt);
    return {
      status: 201,
      body: {
        token,
        expires_at: moment(expiresAt),
        permissions: installation.permissions,
        repository_selection: installation.repositories ? 'selected' : 'all',
      },
    };
  },
};

function installationCaller(installation: Installation): Caller {
  const { id, app, account, permissions } = installation;
  return {
    key: `installation ID ${id}`,
    kind: 'installation',
    user: app.bot,
    account,
    sees: (repository) => repository.visibility === 'PUBLIC' || isInstalledOn(installation, repository),
    writes: (repository) => permissions['contents'] === 'write' && isInstalledOn(installation, repository),
  };
}

/** @throws {RestError} without a token that an app has signed. */
function findApp({ github, token }: RestRequest): App {
  const app = readAppToken(github.apps, token ?? '', github.now());
  if (typeof app === 'string') throw new RestError(failure(401, app));
  return app;
}

function findInstallation(request: RestRequest): Installation {
  const id = Number(request.params['installation_id']);
  const found = request.github.apps.installations(findApp(request)).find((each) => each.id === id);
  if (!found) throw new RestError(failure(404, 'Not Found'));
  return found;
}
