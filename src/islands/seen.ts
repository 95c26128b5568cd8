/** Runs something once the reader sees the page: at once, unless the browser prepares it ahead of a click. */
export function whenSeen(run: () => void): void {
  if ((document as { readonly prerendering?: boolean }).prerendering !== true) run();
  else document.addEventListener('prerenderingchange', run, { once: true });
}
