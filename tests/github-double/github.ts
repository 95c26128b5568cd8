import { Faults } from './faults/faults.ts';
import { GitFolders } from './git/git-folders.ts';
import { Callers } from './http/callers.ts';
import type { LoggedRequest } from './http/incoming.ts';
import { PointLedger } from './limits/point-ledger.ts';
import { SecondaryLimit } from './limits/secondary-limit.ts';
import { RateBudget, type Resource } from './limits/rate-budget.ts';
import { Activity } from './world/activity.ts';
import { Apps } from './world/apps.ts';
import { githubConformance } from './openapi/conformance.ts';
import { World } from './world/world.ts';

/** What a double is made with. */
export interface GithubSettings {
  readonly now: () => Date;
  readonly token: string;
  readonly limits: Readonly<Record<Resource, number>>;
}

/** The parts of one GitHub that endpoints work with. */
export class Github {
  /** Address for people and for git, without a slash at the end; set when the server has one. */
  url = '';
  readonly now: () => Date;
  readonly token: string;
  readonly world: World;
  readonly activity: Activity;
  readonly apps: Apps;
  readonly callers: Callers;
  readonly budget: RateBudget;
  readonly points: PointLedger;
  readonly secondary: SecondaryLimit;
  readonly conformance = githubConformance();
  readonly faults = new Faults();
  readonly folders = new GitFolders();
  readonly requests: LoggedRequest[] = [];
  /** Answers that GitHub would not give, and what was asked for and is missing here. */
  readonly violations = new Set<string>();

  constructor({ now, token, limits }: GithubSettings) {
    this.now = now;
    this.token = token;
    this.world = new World(now);
    this.activity = new Activity(now);
    this.apps = new Apps(now, this.world);
    const viewer = this.world.addUser({ login: 'octocat', name: 'The Octocat' });
    this.callers = new Callers(now, viewer, token);
    this.budget = new RateBudget(now, limits);
    this.secondary = new SecondaryLimit(now);
    this.points = new PointLedger(this.budget, this.callers.owner.key);
  }

  violated(message: string): void {
    this.violations.add(message);
  }
}
