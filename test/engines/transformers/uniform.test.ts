import { expect, it } from 'vitest';
import { isUniform } from '../../../src/engines/transformers/uniform';
import { letterNetwork } from '../../support/engine-double';

it('says yes where passes of any length give the same bits, and keeps no memory', async () => {
  const { network, released, log } = letterNetwork();
  expect(await isUniform(network)).toBe(true);
  expect(released).toHaveLength(log.length);
});

it('says no at the last bit', async () => {
  const { network, released, log } = letterNetwork();
  const other: typeof network = {
    ...network,
    async forward(ids, past, rows) {
      const pass = await network.forward(ids, past, rows);
      return {
        ...pass,
        rows: ids.length > 1 ? pass.rows : pass.rows.map((row) => row.map((logit) => logit * (1 + 2 ** -23))),
      };
    },
  };
  expect(await isUniform(other)).toBe(false);
  expect(released).toHaveLength(log.length);
});
