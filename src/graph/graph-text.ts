import type { PortalText } from '../text/portal-text.ts';

/** The words of pictures and of the explorer. */
export type GraphText = PortalText['graph'];
