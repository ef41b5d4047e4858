import { expect, it } from 'vitest';
import { transferGap } from '../../src/metrics/transfer-gap';

it('reckons by hand', () => {
  const { gap, closed } = transferGap({ transferred: 0.5, bridged: 0.6, optimised: 0.75 });
  expect(gap).toBeCloseTo(-0.25, 12);
  expect(closed).toBeCloseTo(0.4, 12);
  expect(transferGap({ transferred: 0.5, bridged: 0.6, optimised: 0.5 }).closed).toBeNull();
});
