export { startGithubDouble, type GithubDouble, type GithubDoubleOptions } from './github-double.ts';
export type { FileChanges, FileContent } from './git/file-content.ts';
export type { LoggedRequest } from './http/incoming.ts';
export type {
  OrganizationOptions,
  PushOptions,
  RepositoryOptions,
  TeamOptions,
  UserOptions,
} from './world/options.ts';
export type { Repository } from './world/repository.ts';
export { generateOrganization, type GeneratedOrganization } from './generate.ts';
export type { FaultKind } from './faults/fault-kind.ts';
export type { QueryCeiling, RandomFaults } from './faults/faults.ts';
export type { RepositoryFault } from './faults/repository-fault.ts';
export type { Dispatch, PullRequest, WorkflowRun } from './world/activity.ts';
export type { App, Installation, InstallOptions } from './world/apps.ts';
