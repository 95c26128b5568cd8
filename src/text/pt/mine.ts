import type { PortalText } from '../portal-text.ts';

/** What a portal says of the reader's own things: stars, visits, and who the reader is. */
export const mine: PortalText['mine'] = {
  star: (title: string) => `Favoritar ${title}`,
  unstar: (title: string) => `Remover ${title} dos favoritos`,
};
