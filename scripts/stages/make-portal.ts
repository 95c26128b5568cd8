import type { CommandContext } from '../command/define-command.ts';
import { buildPortal } from './build-portal.ts';
import type { BuildRequest, BuiltPortal } from './build-portal.ts';
import { harvestPortal } from './harvest-portal.ts';
import type { HarvestedPortal } from './harvest-portal.ts';

/** A portal, from sources to site. */
export interface MadePortal {
  readonly harvested: HarvestedPortal;
  readonly built: BuiltPortal;
}

/** Harvests, then builds from the snapshot, whatever it lacks. */
export async function makePortal(request: BuildRequest, context: CommandContext): Promise<MadePortal> {
  const harvested = await harvestPortal({ config: request.config, out: request.snapshot }, context);
  context.signal.throwIfAborted();
  const built = await buildPortal({ ...request, snapshot: harvested.out }, context);
  return { harvested, built };
}
