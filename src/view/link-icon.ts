/** Drawings for links, by the names that Backstage's users write in `metadata.links[].icon`. */
const ICONS = {
  alert: 'link-alert',
  chat: 'link-chat',
  code: 'link-code',
  dashboard: 'link-dashboard',
  docs: 'link-docs',
  email: 'link-email',
  externalLink: 'link',
  github: 'source',
  group: 'user',
  help: 'link-docs',
  message: 'link-chat',
  search: 'search',
  techdocs: 'link-docs',
  user: 'user',
  warning: 'link-alert',
  web: 'link-web',
} as const;

/** The name of a drawing of the portal that stands before a link. */
export type LinkIcon = (typeof ICONS)[keyof typeof ICONS];

const KNOWN: ReadonlyMap<unknown, LinkIcon> = new Map(Object.entries(ICONS));

/** The drawing for a link's icon; a plain link for names that the portal does not know. */
export function linkIcon(icon: unknown): LinkIcon {
  return KNOWN.get(icon) ?? 'link';
}
