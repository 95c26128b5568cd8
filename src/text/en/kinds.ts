/** What lists of Backstage's kinds are called, by the kind in lower case. */
export const kinds = {
  component: 'Components',
  api: 'APIs',
  resource: 'Resources',
  system: 'Systems',
  domain: 'Domains',
  airesource: 'AI resources',
  template: 'Templates',
  group: 'Groups',
  user: 'Users',
  location: 'Locations',
};
