const POINTED_AT = 65;

/**
 * Fetches the page behind a link that is pointed at, focused or pressed, where the browser does not follow the
 * speculation rules of the page. Not for readers who save data.
 */
export function startPrefetch(): void {
  if (HTMLScriptElement.supports('speculationrules') || savesData()) return;
  const fetched = new Set<string>();
  let waiting = 0;
  const prefetch = (target: EventTarget | null) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || !isPage(link) || fetched.has(link.pathname)) return;
    fetched.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  };
  document.addEventListener('pointerover', ({ target }) => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      prefetch(target);
    }, POINTED_AT);
  });
  for (const moment of ['pointerdown', 'focusin']) {
    document.addEventListener(moment, ({ target }) => {
      prefetch(target);
    });
  }
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** Whether a link leads to another page of the portal: their addresses end with a slash. */
function isPage({ origin, pathname }: HTMLAnchorElement): boolean {
  const base = document.documentElement.dataset['base'] ?? '/';
  return (
    origin === location.origin &&
    pathname.startsWith(base) &&
    pathname.endsWith('/') &&
    pathname !== location.pathname
  );
}
