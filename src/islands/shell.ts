import { startKeyboard } from './keyboard/keyboard.ts';
import { followOtherTabs } from './mine/kept-value.ts';
import { followCatalog, startMineNavigation } from './mine/mine-navigation.ts';
import { recordThisVisit, startStarButtons } from './mine/star-buttons.ts';
import { startNavigationDrawer } from './navigation-drawer.ts';
import { startNavigationRail } from './navigation-rail.ts';
import { startOffline } from './offline/start-offline.ts';
import { startPeek } from './peek/peek.ts';
import { startPrefetch } from './prefetch.ts';
import { startSearchDialog } from './search/search-opener.ts';
import { whenSeen } from './seen.ts';
import { startThemeToggle } from './theme-toggle.ts';

startThemeToggle();
startSearchDialog();
followOtherTabs();
startStarButtons();
startMineNavigation();
followCatalog();
startKeyboard();
startNavigationRail();
startNavigationDrawer();
startPrefetch();
startOffline();
startPeek();
whenSeen(() => {
  recordThisVisit(Date.now());
});
