import type { User } from './account.ts';
import type { Repository } from './repository.ts';

/** A pull request between two branches of one repository. */
export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly head: string;
  readonly base: string;
  readonly isDraft: boolean;
  readonly user: User;
  readonly createdAt: Date;
  state: 'open' | 'closed';
}

/** A comment on an issue or a pull request. */
export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: User;
  readonly createdAt: Date;
  updatedAt: Date;
  body: string;
}

/** Something that starts workflows: an event that was announced, or one workflow by name. */
export interface Dispatch {
  /** `<owner>/<name>` */
  readonly repository: string;
  /** `repository_dispatch` with `eventType` and `payload`, or `workflow_dispatch` with `workflow`, `ref` and `inputs`. */
  readonly event: 'repository_dispatch' | 'workflow_dispatch';
  readonly eventType?: string;
  readonly payload?: unknown;
  readonly workflow?: string;
  readonly ref?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** A run of a workflow. */
export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  /** Name of the file in `.github/workflows`. */
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly commit: string;
  readonly user: User;
  readonly createdAt: Date;
  updatedAt: Date;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | null;
}

interface RepositoryActivity {
  readonly pulls: PullRequest[];
  readonly comments: Comment[];
  readonly runs: WorkflowRun[];
  lastNumber: number;
}

/** What happens around the code of repositories. */
export class Activity {
  readonly dispatches: Dispatch[] = [];
  readonly #now: () => Date;
  readonly #byRepository = new Map<Repository, RepositoryActivity>();
  #lastId = 500_000;

  constructor(now: () => Date) {
    this.#now = now;
  }

  pulls(repository: Repository): readonly PullRequest[] {
    return this.#of(repository).pulls;
  }

  comments(repository: Repository): readonly Comment[] {
    return this.#of(repository).comments;
  }

  runs(repository: Repository): readonly WorkflowRun[] {
    return this.#of(repository).runs;
  }

  openPull(
    repository: Repository,
    pull: Pick<PullRequest, 'title' | 'body' | 'head' | 'base' | 'isDraft' | 'user'>,
  ): PullRequest {
    const activity = this.#of(repository);
    activity.lastNumber += 1;
    const [id, number] = [this.#nextId(), activity.lastNumber];
    const opened: PullRequest = { ...pull, id, number, createdAt: this.#now(), state: 'open' };
    activity.pulls.push(opened);
    return opened;
  }

  comment(repository: Repository, issue: number, user: User, body: string): Comment {
    const now = this.#now();
    const comment: Comment = { id: this.#nextId(), issue, user, createdAt: now, updatedAt: now, body };
    this.#of(repository).comments.push(comment);
    return comment;
  }

  edit(comment: Comment, body: string): void {
    comment.body = body;
    comment.updatedAt = this.#now();
  }

  startRun(
    repository: Repository,
    run: Pick<WorkflowRun, 'workflow' | 'event' | 'branch' | 'commit' | 'user'>,
  ): WorkflowRun {
    const { runs } = this.#of(repository);
    const now = this.#now();
    const started: WorkflowRun = {
      ...run,
      id: this.#nextId(),
      number: runs.filter(({ workflow }) => workflow === run.workflow).length + 1,
      createdAt: now,
      updatedAt: now,
      status: 'queued',
      conclusion: null,
    };
    runs.unshift(started);
    return started;
  }

  #of(repository: Repository): RepositoryActivity {
    const known = this.#byRepository.get(repository);
    if (known) return known;
    const activity: RepositoryActivity = { pulls: [], comments: [], runs: [], lastNumber: 0 };
    this.#byRepository.set(repository, activity);
    return activity;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}
