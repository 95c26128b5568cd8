/** Runs before the first paint, so that a chosen theme does not flash. The only inline script of a page. */
export const THEME_BOOT =
  "try{const t=localStorage.getItem('callboard:theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
