import type { ModelId } from '../../contract/engine';
import type { ClusteredMean } from '../../metrics/clustered-mean';
import { modelsOf } from '../models-of';
import type { Summary } from './summary';

/**
 * The same summaries with joules in the place of seconds: model time times what the device draws while a model runs. What a server
 * draws is not known, so a contestant that asks one has no figure.
 * @param watts above 0
 */
export const inJoules = (
  summaries: readonly Summary[],
  watts: number,
  runsHere: (model: ModelId) => boolean,
): readonly Summary[] =>
  summaries.map((summary) => {
    const { cost, contestant } = summary;
    const here = modelsOf(contestant.cast).every(runsHere);
    return { ...summary, cost: { ...cost, seconds: here ? times(cost.seconds, watts) : unknown(cost.seconds) } };
  });

const times = ({ value, low, high, ...rest }: ClusteredMean, watts: number): ClusteredMean => ({
  ...rest,
  value: value === null ? null : value * watts,
  low: low === null ? null : low * watts,
  high: high === null ? null : high * watts,
});
const unknown = (mean: ClusteredMean): ClusteredMean => ({ ...mean, value: null, low: null, high: null });
