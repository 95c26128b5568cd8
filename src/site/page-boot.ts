/**
 * Runs before the first paint, so that a chosen theme and a folded navigation do not flash. The only inline script of
 * a page.
 */
export const PAGE_BOOT =
  "try{const d=document.documentElement.dataset,g=k=>localStorage.getItem('callboard:'+k),t=g('theme');if(t==='light'||t==='dark')d.theme=t;if(g('nav')==='rail')d.nav='rail'}catch{}";
