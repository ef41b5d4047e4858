import { expect, it } from 'vitest';
import { callHabits } from '../../src/base/call-habits';
import { callConduct } from '../../src/metrics/call-conduct';

const call = (name: string, outcome = 'ok', given: object = {}) => ({ function: name, arguments: given, outcome });
const read = (name: string) => call('docs', 'ok', { function: name });

it('counts reading, guessing and repeating', () => {
  const log = [read('pay'), call('pay', 'bad arguments'), call('send', 'bad arguments'), call('send', 'bad arguments'), call('mail', 'unknown function'), call('pay')]; // prettier-ignore
  expect(callHabits(log)).toEqual({ used: 2, consulted: 1, assumptions: 3, repeats: 1 });
});

it('shares over all logs', () => {
  const logs = [
    [read('pay'), call('pay')],
    [call('send'), call('send'), call('gone', 'unknown function')],
  ];
  expect(callConduct(logs)).toEqual({ docsConsulted: 0.5, assumptions: 0.2, loops: 0.2 });
  expect(callConduct([])).toEqual({ docsConsulted: null, assumptions: null, loops: null });
});
