import { followOtherTabs } from './mine/kept-value.ts';
import { followCatalog, startMineNavigation } from './mine/mine-navigation.ts';
import { recordThisVisit, startStarButtons } from './mine/star-buttons.ts';
import { startSearchDialog } from './search/search-opener.ts';
import { startThemeToggle } from './theme-toggle.ts';

startThemeToggle();
startSearchDialog();
followOtherTabs();
startStarButtons();
startMineNavigation();
followCatalog();
recordThisVisit(Date.now());
