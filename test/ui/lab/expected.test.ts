import { expect, it } from 'vitest';
import { strategies } from '../../../src/strategies';
import { inWords, mostCalls } from '../../../src/ui/panels/lab/expected';
import { contestant } from '../../support/lab';

it('says no more digits than are known', () => {
  expect(inWords({ calls: 1234, atMost: true, tokens: null, seconds: null })).toBe('up to 1,200 calls');
  expect(inWords({ calls: 87.4, atMost: false, tokens: 183_456, seconds: 250 })).toBe(
    'about 87 calls, about 180,000 tokens, about 4 min 10 s of model time',
  );
});

it('asks the method how many calls it makes', () => {
  expect(mostCalls(contestant('loop', { strategy: 'self-refine', options: { rounds: 2 } }), { strategies })).toBe(5);
  expect(mostCalls(contestant('gone', { strategy: 'gone' }), { strategies })).toBe(1);
});
