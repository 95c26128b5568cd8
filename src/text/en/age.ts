/** The units of an age, and what is said of the last moment. */
export const age = { y: 'y', mo: 'mo', d: 'd', h: 'h', min: 'min', now: 'less than a min' };
