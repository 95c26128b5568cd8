import { createRandom, type Random } from '../../../bench/random.ts';
import type { Incoming } from '../http/incoming.ts';
import type { RepositoryFault } from './repository-fault.ts';
import { PASSING_FAULTS, type FaultKind } from './fault-kind.ts';

/** A share of the requests to be failed, drawn by a seeded generator. */
export interface RandomFaults {
  /** From 0 to 1. */
  readonly share: number;
  /** @default 1 */
  readonly seed?: number;
  /** @default every fault that passes by itself */
  readonly kinds?: readonly [FaultKind, ...FaultKind[]];
  /** Which interfaces fail. @default ['rest', 'graphql'] */
  readonly on?: readonly Incoming['kind'][];
}

/** How much one query may be before it times out as heavy ones do on GitHub, whatever it costs in points. */
export interface QueryCeiling {
  /** Git objects read. */
  readonly objects?: number;
  /** Nodes asked for. */
  readonly nodes?: number;
  /** @default 'gateway-timeout' */
  readonly fault?: 'gateway-timeout' | 'bad-gateway' | 'query-failed';
}

interface Planned {
  readonly kind: FaultKind;
  readonly on: readonly Incoming['kind'][];
  readonly matching: RegExp | undefined;
}

const API = ['rest', 'graphql'] as const;

/** What goes wrong, set by a test at any time. */
export class Faults {
  /** Seconds that answers to limits ask to wait. */
  retryAfter = 60;
  /** Milliseconds until a silent connection ends. */
  silence = 1000;
  ceiling: QueryCeiling | undefined;
  #random: { readonly options: RandomFaults; readonly numbers: Random } | undefined;
  readonly #planned: Planned[] = [];
  readonly #repositories = new Map<string, { readonly fault: RepositoryFault; times: number }>();

  /** Fails a share of the requests from now on. */
  random(options: RandomFaults): void {
    this.#random = { options, numbers: createRandom(options.seed ?? 1) };
  }

  /** Fails the next requests once each, in this order; only those whose path and body match, when a pattern is given. */
  next(
    kinds: FaultKind | readonly FaultKind[],
    options: { readonly on?: readonly Incoming['kind'][]; readonly matching?: RegExp } = {},
  ): void {
    const plan = { on: options.on ?? API, matching: options.matching };
    this.#planned.push(...[kinds].flat().map((kind) => ({ kind, ...plan })));
  }

  /** Makes a repository unreadable, for good or for so many reads. `<owner>/<name>` as it is now. */
  repository(name: string, fault: RepositoryFault, times = Number.POSITIVE_INFINITY): void {
    this.#repositories.set(name.toLowerCase(), { fault, times });
  }

  /** Makes everything well again. */
  clear(): void {
    this.#random = undefined;
    this.ceiling = undefined;
    this.#planned.length = 0;
    this.#repositories.clear();
  }

  /** The fault that this request meets, which is then used up. */
  draw({ kind, path, body }: Pick<Incoming, 'kind' | 'path' | 'body'>): FaultKind | undefined {
    const index = this.#planned.findIndex(
      ({ on, matching }) => on.includes(kind) && (matching?.test(`${path}\n${body}`) ?? true),
    );
    const [planned] = index === -1 ? [] : this.#planned.splice(index, 1);
    if (planned) return planned.kind;
    if (!this.#random) return undefined;
    const { options, numbers } = this.#random;
    if (!(options.on ?? API).includes(kind)) return undefined;
    // Both are drawn each time, so that the stream does not depend on what fails.
    const [chance, failure] = [numbers.below(1_000_000), numbers.pick(options.kinds ?? PASSING_FAULTS)];
    return chance < options.share * 1_000_000 ? failure : undefined;
  }

  /** The fault set for a repository, counted as met. */
  meet(name: string): RepositoryFault | undefined {
    const set = this.#repositories.get(name.toLowerCase());
    if (!set || set.times < 1) return undefined;
    set.times -= 1;
    return set.fault;
  }

  /** What a heavy query is answered with, or nothing when it is light enough. */
  heavy({ objects, nodes }: { readonly objects: number; readonly nodes: number }): FaultKind | undefined {
    const { ceiling } = this;
    const isHeavy =
      objects > (ceiling?.objects ?? Number.POSITIVE_INFINITY) ||
      nodes > (ceiling?.nodes ?? Number.POSITIVE_INFINITY);
    return isHeavy ? (ceiling?.fault ?? 'gateway-timeout') : undefined;
  }
}
