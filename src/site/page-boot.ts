/**
 * Runs before the first paint, so that a chosen theme and a folded navigation do not flash. A fade between two pages
 * that the browser cuts short is no fault, and is not to be logged as one. The only inline script of a page.
 */
export const PAGE_BOOT =
  "addEventListener('unhandledrejection',e=>{e.reason?.message==='Transition was skipped'&&e.preventDefault()});try{const d=document.documentElement.dataset,g=k=>localStorage.getItem('callboard:'+k),t=g('theme');if(t==='light'||t==='dark')d.theme=t;if(g('nav')==='rail')d.nav='rail'}catch{}";
