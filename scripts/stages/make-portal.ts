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

/** Harvests, then builds from the snapshot. `onHarvest` is told in between, for the build may fail. */
export async function makePortal(
  request: BuildRequest,
  context: CommandContext,
  onHarvest: (harvested: HarvestedPortal) => void = () => undefined,
): Promise<MadePortal> {
  const harvested = await harvestPortal({ config: request.config, out: request.snapshot }, context);
  onHarvest(harvested);
  context.signal.throwIfAborted();
  const built = await buildPortal({ ...request, snapshot: harvested.out }, context);
  return { harvested, built };
}
