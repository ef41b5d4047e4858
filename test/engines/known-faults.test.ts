import { expect, it } from 'vitest';
import { knownFault, knownFaults } from '../../src/engines/known-faults';
import { shelf } from '../../src/engines/shelf';

it.each(['q8', 'int8', 'uint8'])('%s on WebGPU is a fault of transformers.js', (quantisation) => {
  expect(knownFault('transformers', 'webgpu', quantisation)?.what).toContain('8-bit');
  expect(knownFault('transformers', 'wasm', quantisation)).toBeUndefined();
  expect(knownFault('webllm', 'webgpu', quantisation)).toBeUndefined();
});

it('no model of the shelf has one', async () => {
  for (const { engine, quantisation } of await shelf())
    expect(knownFault(engine, 'webgpu', quantisation), `${engine} ${quantisation}`).toBeUndefined();
});

it('each says where it was reported', () => {
  for (const { sources } of knownFaults) expect(sources.length).toBeGreaterThan(0);
});
