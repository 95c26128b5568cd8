import type { Routes } from '../rest-request.ts';
import { accountRoutes } from './accounts.ts';
import { appRoutes } from './apps.ts';
import { commentRoutes } from './comments.ts';
import { contentRoutes } from './contents.ts';
import { gitObjectRoutes } from './git-objects.ts';
import { metaRoutes } from './meta.ts';
import { pullRoutes } from './pulls.ts';
import { refRoutes } from './refs.ts';
import { repositoryRoutes } from './repositories.ts';
import { workflowRoutes } from './workflows.ts';

/** Every endpoint that is answered, as GitHub's description writes it. */
export const ROUTES: Routes = {
  ...metaRoutes,
  ...accountRoutes,
  ...appRoutes,
  ...repositoryRoutes,
  ...contentRoutes,
  ...gitObjectRoutes,
  ...refRoutes,
  ...pullRoutes,
  ...commentRoutes,
  ...workflowRoutes,
};
