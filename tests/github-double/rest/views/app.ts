import type { App, Installation } from '../../world/apps.ts';
import { simpleUser } from './account.ts';
import { moment } from './moment.ts';

type View = Readonly<Record<string, unknown>>;

export function appView(url: string, app: App, installations: number): View {
  return {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    client_id: `Iv1.${app.id}`,
    owner: simpleUser(url, app.owner),
    name: app.name,
    description: '',
    external_url: url,
    html_url: `${url}/apps/${app.slug}`,
    created_at: moment(app.createdAt),
    updated_at: moment(app.createdAt),
    permissions: { metadata: 'read', contents: 'read' },
    events: [],
    installations_count: installations,
  };
}

export function installationView(url: string, installation: Installation): View {
  const { id, app, account, repositories, permissions, createdAt, suspendedAt } = installation;
  const isOrganization = account.kind === 'Organization';
  return {
    id,
    account: simpleUser(url, account),
    repository_selection: repositories ? 'selected' : 'all',
    access_tokens_url: `${url}/api/v3/app/installations/${id}/access_tokens`,
    repositories_url: `${url}/api/v3/installation/repositories`,
    html_url: isOrganization
      ? `${url}/organizations/${account.login}/settings/installations/${id}`
      : `${url}/settings/installations/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.kind,
    permissions,
    events: [],
    created_at: moment(createdAt),
    updated_at: moment(createdAt),
    single_file_name: null,
    suspended_by: suspendedAt === null ? null : simpleUser(url, app.owner),
    suspended_at: suspendedAt === null ? null : moment(suspendedAt),
  };
}
