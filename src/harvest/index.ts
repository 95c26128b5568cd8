export { harvest } from './harvest.ts';
export {
  OutputError,
  type HarvestEvent,
  type HarvestOptions,
  type HarvestReport,
  type HarvestSource,
} from './harvest-options.ts';
export { LockedError } from './lock.ts';
