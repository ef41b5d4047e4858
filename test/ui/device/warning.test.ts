import { expect, it } from 'vitest';
import type { ModelRef } from '../../../src/contract/engine';
import { warningOf } from '../../../src/ui/panels/device/warning';

const ref = (device: ModelRef['device']): ModelRef => ({
  engine: 'transformers',
  model: 'm',
  revision: '1',
  dtype: 'q4',
  device,
});
const failed = { ok: false, reason: 'it ends before it says anything' } as const;

it('says nothing of a model that passed, or was not tested', () => {
  expect(warningOf({ ref: ref('webgpu') })).toBeNull();
  expect(warningOf({ ref: ref('webgpu'), selfTest: { ok: true } })).toBeNull();
});

it('says what is wrong, and what helps there', () => {
  const said = warningOf({ ref: ref('webgpu'), selfTest: failed });
  expect(said).toContain('writes differently than it should on this device: it ends before it says anything. ');
  expect(said).toContain('Choose WebAssembly');
  expect(warningOf({ ref: ref('wasm'), selfTest: failed })).not.toContain('Choose WebAssembly');
});
