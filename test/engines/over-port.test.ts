import { expect, it } from 'vitest';
import { letterModel } from '../support/engine-double';
import { behindPort } from '../support/engine-ports';

it('measures what lives on the other side', async () => {
  const { model, lose } = behindPort({ ...letterModel(), measure: async () => 5 });
  expect(await model.measure?.()).toBe(5);
  lose();
});

it('says null where that cannot be told', async () => {
  const { model, lose } = behindPort(letterModel());
  expect(await model.measure?.()).toBeNull();
  lose();
});
