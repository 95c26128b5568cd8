export { harvest } from './harvest.ts';
export {
  type HarvestEvent,
  type HarvestOptions,
  type HarvestReport,
  type HarvestSource,
} from './harvest-options.ts';
