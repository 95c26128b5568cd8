// The page stands without it: fetched once the page is shown.
void import('./register.ts');
