import type { App } from '../../../app/app';
import { optionValues } from '../../../contract/options';
import { expectedOf, totalOf, type Expected, type Observation } from '../../../lab/estimate';
import type { Contestant } from '../../../lab/plan';
import { duration, many } from '../story/figures';

/** Runs that are looked at to know what runs cost here. */
const recent = 500;

/** Most calls a run of it makes; 1 where the method is not here. */
export function mostCalls({ strategy: id, options }: Contestant, { strategies }: Pick<App, 'strategies'>): number {
  const strategy = strategies.get(id);
  return strategy?.calls(optionValues(strategy.options, options)) ?? 1;
}

/** What runs have cost on this device. */
export async function observations({ store }: Pick<App, 'store'>): Promise<readonly Observation[]> {
  const records = await store.runs.list({ status: 'ended' }, { limit: recent });
  return records.map(({ run: { strategy, options, cast }, summary: { calls, tokens, ms } }) => ({
    strategy,
    options,
    cast,
    calls,
    tokens,
    seconds: ms / 1000,
  }));
}

export const expectedTotal = (
  contestants: readonly Contestant[],
  runsEach: number,
  past: readonly Observation[],
  app: Pick<App, 'strategies'>,
): Expected =>
  totalOf(
    contestants.map((one) => expectedOf(one, mostCalls(one, app), past)),
    runsEach,
  );

/** "up to 1,240 calls, about 180,000 tokens, about 4 min 10 s": as exactly as it is known. */
export function inWords({ calls, atMost, tokens, seconds }: Expected): string {
  return [
    `${atMost ? 'up to' : 'about'} ${many(rounded(calls), 'call')}`,
    ...(tokens === null ? [] : [`about ${many(rounded(tokens), 'token')}`]),
    ...(seconds === null ? [] : [`about ${duration(seconds * 1000)} of model time`]),
  ].join(', ');
}

/** To two digits: more is not known. */
function rounded(value: number): number {
  if (value < 100) return Math.round(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
