import { startSearchDialog } from './search/search-opener.ts';
import { startThemeToggle } from './theme-toggle.ts';

startThemeToggle();
startSearchDialog();
