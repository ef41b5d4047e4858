import { expect, it } from 'vitest';
import { deviceFor, threadsFor } from '../../../src/engines/transformers/device';

const gpu = (adapter: object | null) => ({ requestAdapter: async () => adapter }) as unknown as GPU;
const hardware = { info: { architecture: 'rdna-3', description: '' } };
const swiftshader = { info: { architecture: 'swiftshader', description: '' } };
const fallback = { info: { architecture: '', isFallbackAdapter: true } };
const older = { isFallbackAdapter: true, info: { architecture: '' } };

it('chooses WebGPU on hardware, else WASM', async () => {
  expect(await deviceFor('auto', gpu(hardware))).toBe('webgpu');
  for (const adapter of [swiftshader, fallback, older, null])
    expect(await deviceFor('auto', gpu(adapter))).toBe('wasm');
});

it('takes any adapter when WebGPU is asked for', async () => {
  for (const adapter of [hardware, swiftshader, fallback])
    expect(await deviceFor('webgpu', gpu(adapter))).toBe('webgpu');
});

it('says by name that there is no adapter', async () => {
  const failing = { requestAdapter: () => Promise.reject(new Error('blocked')) } as unknown as GPU;
  for (const none of [gpu(null), failing])
    await expect(deviceFor('webgpu', none)).rejects.toMatchObject({ name: 'NoAdapter' });
  expect(await deviceFor('auto', failing)).toBe('wasm');
});

it('does not ask for an adapter when WASM is wished', async () => {
  const never = { requestAdapter: () => expect.unreachable() } as unknown as GPU;
  expect(await deviceFor('wasm', never)).toBe('wasm');
});

it('uses threads for large models on isolated pages only', () => {
  expect(threadsFor(13e6, 16, true)).toBe(1);
  expect(threadsFor(500e6, 16, false)).toBe(1);
  expect(threadsFor(500e6, 16, true)).toBe(4);
  expect(threadsFor(500e6, 4, true)).toBe(2);
  expect(threadsFor(500e6, 1, true)).toBe(1);
});
