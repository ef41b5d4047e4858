import { expect, it } from 'vitest';
import { callFailure, failureShares } from '../../src/metrics/call-failures';

const log = (...calls: readonly (readonly [string, string])[]) =>
  calls.map(([name, outcome]) => ({ function: name, arguments: {}, outcome }));
const logs = {
  search: log(['search_functions', 'ok'], ['answer', 'ok']),
  identify: log(['capital', 'unknown function'], ['capitals', 'unknown function']),
  use: log(['town_mayor', 'bad arguments'], ['mayor', 'unknown function'], ['town_mayor', 'unavailable']),
  chain: log(['town_mayor', 'ok'], ['answer', 'ok']),
};

it.each(Object.entries(logs))('finds %s', (name, calls) => expect(callFailure(calls)).toBe(name));

it('shares them out', () => {
  expect(failureShares([logs.search, logs.chain, logs.chain, log()])).toEqual({ search: 0.5, identify: 0, use: 0, chain: 0.5 }); // prettier-ignore
  expect(failureShares([])).toBeNull();
});
