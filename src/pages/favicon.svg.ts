import type { APIRoute } from 'astro';

/** A sheet pinned to a board. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>.s{fill:#14191c}.l{stroke:#fff}@media(prefers-color-scheme:dark){.s{fill:#eef1f2}.l{stroke:#14191c}}</style><rect class="s" x="2" y="4" width="18" height="18" rx="3"/><path class="l" d="M6 10h6M6 14h10M6 18h8" stroke-width="2" stroke-linecap="round"/><circle cx="19" cy="5" r="4" fill="#d08a00"/></svg>`;

export const GET: APIRoute = () => new Response(FAVICON, { headers: { 'content-type': 'image/svg+xml' } });
