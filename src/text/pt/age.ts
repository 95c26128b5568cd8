import type { PortalText } from '../portal-text.ts';

/** The units of an age, and what is said of the last moment. */
export const age: PortalText['age'] = { y: 'a', mo: 'm', d: 'd', h: 'h', min: 'min', now: 'menos de 1 min' };
