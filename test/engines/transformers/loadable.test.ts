import { expect, it } from 'vitest';
import { loadableOf } from '../../../src/engines/transformers/loadable';
import type { OnnxEntry } from '../../../src/engines/shelf/entry';

const adapter = { info: { architecture: 'ampere' }, features: new Set(['shader-f16']) };
const gpu = { requestAdapter: async () => adapter } as unknown as GPU;
const own = { origin: 'files', digest: 'abc123abc123', branch: 'abc123abc123', addedAt: 0, warnings: [] } as const;
const added = (dtype: OnnxEntry['dtypes'][number], more = {}): OnnxEntry => ({
  engine: 'transformers',
  id: `own/${dtype}`,
  title: dtype,
  family: 'llama',
  kind: 'chat',
  summary: '',
  parameters: 1,
  quantisation: dtype,
  downloadBytes: 1,
  memoryBytes: 1,
  basis: { download: '', memory: '' },
  context: 10,
  licence: '',
  needs: [],
  can: ['seed'],
  link: 'https://page.test/own/it',
  dtypes: [dtype],
  own: { ...own, files: [{ path: 'config.json', bytes: 3 }], ...more },
});

it('runs added 8-bit weights where they are right, unless somebody asks for more', async () => {
  const models = [added('q8'), added('q4')];
  const device = async (model: string, wish: 'auto' | 'webgpu') =>
    (await loadableOf(model, wish, gpu, models)).ref.device;
  expect(await device('own/q8', 'auto')).toBe('wasm');
  expect(await device('own/q4', 'auto')).toBe('webgpu');
  expect(await device('own/q8', 'webgpu')).toBe('webgpu');
});

it('names an added model by its files, and hands on what they do not say', async () => {
  const { ref, loadable } = await loadableOf('own/q4', 'wasm', gpu, [
    added('q4', { template: '{{ messages }}', externalFiles: 2 }),
  ]);
  expect(ref).toMatchObject({ model: 'own/q4', revision: 'abc123abc123', dtype: 'q4', device: 'wasm' });
  expect(loadable).toMatchObject({
    from: 'files',
    files: [['config.json', 3]],
    template: '{{ messages }}',
    externalFiles: 2,
  });
});

it('does not run 16-bit weights in WebAssembly', async () => {
  await expect(loadableOf('own/fp16', 'wasm', gpu, [added('fp16')])).rejects.toThrow('16-bit files only');
});
