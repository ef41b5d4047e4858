import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Model } from '../../src/contract/engine';
import { impatient } from '../../src/engines/patience';
import { recovering } from '../../src/engines/recover';
import { letterModel } from '../support/engine-double';
import { pocket } from '../support/engine-pocket';
import { behindPort } from '../support/engine-ports';
import { checks } from './conformance';

const subjects: { readonly [name: string]: () => Promise<Model> } = {
  'the decode loop over letters': async () => letterModel(),
  'the same, side by side': async () => letterModel(undefined, undefined, true),
  'the same behind a port': async () => behindPort(letterModel()).model,
  'the same behind a port, impatient and recovering': async () => {
    const impatiently = () => impatient(behindPort(letterModel()).model, () => {});
    return recovering(impatiently(), async () => impatiently());
  },
  'Pocket 3M': () => pocket('pocket-3m'),
  'Pocket 3M behind a port': async () => behindPort(await pocket('pocket-3m')).model,
};

for (const [name, make] of Object.entries(subjects))
  describe(name, () => {
    let model: Model;
    beforeAll(async () => {
      model = await make();
    });
    afterAll(() => model.unload());
    for (const { name: promise, check } of checks) it(promise, () => check(model));
  });
