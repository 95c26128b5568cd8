import { GithubError, type GithubClient, type GithubErrorKind, type GraphqlError } from '../client/index.ts';
import { BatchSize } from './batch-size.ts';
import { explainAliasError } from './explain-alias-error.ts';

/** One question about one repository. */
export interface RepositoryQuestion {
  readonly owner: string;
  readonly name: string;
  /** What is selected of the repository, in GraphQL. */
  readonly selection: string;
  /** How many objects it selects. */
  readonly weight: number;
  /** True where the answer may wait for a batch to fill, as long as anything else goes on. @default false */
  readonly isPatient?: boolean | undefined;
}

interface Asked extends RepositoryQuestion {
  failures: number;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** Queries that are under way at once. */
const AT_ONCE = 4;
/** How long to listen for further questions before a batch that is not full is sent, in milliseconds. */
const LINGER_MS = 15;
/** The same where only patient questions are waiting. */
const PATIENT_LINGER_MS = 100;
/** Halving the largest batch that often leaves one repository alone. */
const MOST_FAILURES = 10;
/** Batches that fail one after another, without an answer between, until the host is taken to be down. */
const MOST_IN_A_ROW = 8;
/** Failures of a batch that a part of it may not meet: a query that is refused may be so for one of its questions. */
const MAY_SUCCEED_SMALLER: readonly GithubErrorKind[] = ['too-costly', 'unavailable', 'refused'];

/**
 * Gathers questions about single repositories into queries of many.
 *
 * A query of whatever size costs a point, so questions that are asked at the same time go together. A query that
 * fails is split; a repository that cannot be answered fails alone; what would fail for all fails for all at once.
 */
export class RepositoryBatches {
  readonly #client: GithubClient;
  readonly #size = new BatchSize();
  readonly #stopped = new Map<string, unknown>();
  #queue: Asked[] = [];
  #underWay = 0;
  #gathering = 0;
  #failuresInARow = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(client: GithubClient) {
    this.#client = client;
  }

  /**
   * The selected fields of a repository.
   *
   * @throws {GithubError} when the repository, or the host, does not answer.
   */
  ask<Answer>(question: RepositoryQuestion): Promise<Answer> {
    return new Promise<unknown>((resolve, reject) => {
      this.#queue.push({ ...question, failures: 0, resolve, reject });
      this.#sendSoon();
    }) as Promise<Answer>;
  }

  /** Runs what asks many questions: meanwhile, patient ones wait until they fill a batch. */
  async gather<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#gathering += 1;
    try {
      return await work();
    } finally {
      this.#gathering -= 1;
      this.#sendSoon();
    }
  }

  #sendSoon(): void {
    clearTimeout(this.#timer);
    const weight = this.#queue.reduce((sum, asked) => sum + weightOf(asked), 0);
    if (weight >= this.#size.weight) this.#send();
    const isPatient = this.#queue.every((asked) => asked.isPatient);
    this.#timer = setTimeout(
      () => {
        this.#send(true);
      },
      isPatient ? PATIENT_LINGER_MS : LINGER_MS,
    );
  }

  /** @param isQuiet true when nothing was asked for a while. */
  #send(isQuiet = false): void {
    while (this.#underWay < AT_ONCE) {
      const batch = this.#take(isQuiet);
      if (batch.length === 0) return;
      const reason = this.#stopped.get(batch[0]?.owner.toLowerCase() ?? '');
      if (reason !== undefined) {
        for (const { reject } of batch) reject(reason);
        continue;
      }
      this.#underWay += 1;
      void this.#run(batch).finally(() => {
        this.#underWay -= 1;
        this.#send();
        if (this.#queue.length > 0) this.#sendSoon();
      });
    }
  }

  /** As many questions of one owner, whose credentials a query is made with, as go into a query. */
  #take(isQuiet: boolean): readonly Asked[] {
    const first = this.#queue.find(({ isPatient }) => !isPatient) ?? this.#queue[0];
    const owner = first?.owner.toLowerCase();
    const batch: Asked[] = [];
    let weight = 0;
    for (const asked of this.#queue) {
      if (asked.owner.toLowerCase() !== owner) continue;
      if (batch.length > 0 && weight + weightOf(asked) > this.#size.weight) break;
      weight += weightOf(asked);
      batch.push(asked);
    }
    const isFull = weight * 1.1 >= this.#size.weight;
    const mayWait = first?.isPatient === true ? this.#gathering > 0 || this.#underWay > 0 || !isQuiet : false;
    if (!isFull && mayWait) return [];
    const taken = new Set(batch);
    this.#queue = this.#queue.filter((asked) => !taken.has(asked));
    return batch;
  }

  async #run(batch: readonly Asked[]): Promise<void> {
    const owner = batch[0]?.owner ?? '';
    try {
      const { data, errors } = await this.#client.graphql<Readonly<Record<string, unknown>>>(
        owner,
        queryOf(batch),
      );
      this.#failuresInARow = 0;
      const unanswered = batch.filter((asked, index) => !this.#settle(asked, aliasOf(index), data, errors));
      if (unanswered.length === 0) this.#size.answered();
      else this.#again(unanswered, new GithubError('too-costly', TOO_COSTLY), batch);
    } catch (error) {
      if (error instanceof GithubError && MAY_SUCCEED_SMALLER.includes(error.kind)) {
        this.#failuresInARow += 1;
        if (this.#failuresInARow < MOST_IN_A_ROW) {
          // What is refused alone is refused for what it asks.
          if (error.kind === 'refused' && batch.length === 1) batch[0]?.reject(error);
          else this.#again(batch, error, batch);
          return;
        }
      }
      this.#stopped.set(owner.toLowerCase(), error);
      for (const { reject } of batch) reject(error);
    }
  }

  /** True when the answer settles the question, with a value or as an error of this repository alone. */
  #settle(
    asked: Asked,
    alias: string,
    data: Readonly<Record<string, unknown>>,
    errors: readonly GraphqlError[],
  ): boolean {
    const value = data[alias];
    const error = errors.find(({ path }) => path?.[0] === alias);
    if (error === undefined && value !== null && value !== undefined) {
      asked.resolve(value);
      return true;
    }
    const explained = explainAliasError(error, asked, this.#client.host);
    if (explained) asked.reject(explained);
    return explained !== undefined;
  }

  #again(questions: readonly Asked[], error: GithubError, batch: readonly Asked[]): void {
    this.#size.failed(batch.reduce((sum, asked) => sum + weightOf(asked), 0));
    for (const asked of questions.toReversed()) {
      asked.failures += 1;
      if (asked.failures >= MOST_FAILURES) asked.reject(error);
      else this.#queue.unshift(asked);
    }
  }
}

const TOO_COSTLY = 'GitHub left a part of a query unanswered; try again later';

function weightOf({ weight }: RepositoryQuestion): number {
  return weight + 1;
}

function aliasOf(index: number): string {
  return `r${String(index)}`;
}

function queryOf(batch: readonly RepositoryQuestion[]): string {
  const aliased = batch.map(
    ({ owner, name, selection }, index) =>
      `${aliasOf(index)}: repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}) { ${selection} }`,
  );
  return `query Repositories { ${aliased.join('\n')} }`;
}
