import { expect, it } from 'vitest';
import { needFor } from '../../src/app/open-downloads';
import { mlcShelf, onnxShelf } from '../../src/engines/shelf';
import type { OnnxEntry } from '../../src/engines/shelf/entry';

const hub = 'https://mirror.test/';

it('asks for what web-llm needs, where the mirror has it', async () => {
  const entry = (await mlcShelf())[0]!;
  expect(await needFor(entry, hub, 'auto', [])).toEqual({
    engine: 'webllm',
    folder: `${hub}mlc-ai/${entry.id}/resolve/main/`,
    library: entry.library,
    expected: entry.downloadBytes,
  });
});

it('asks for the files of a device and precision', async () => {
  const entry = (await onnxShelf()).find(({ dtypes }) => dtypes.includes('q4'))!;
  expect(await needFor(entry, hub, 'wasm', [])).toEqual({
    engine: 'transformers',
    folder: `${hub}${entry.id}/resolve/main/`,
    revision: 'main',
    dtype: 'q4',
    device: 'wasm',
    expected: entry.downloadBytes,
  });
});

it('knows the files of a model that somebody added, without asking its hub', async () => {
  const shelved = (await onnxShelf())[0]!;
  const own = {
    origin: 'hub',
    digest: 'd1',
    branch: 'v2',
    files: [{ path: 'config.json', bytes: 7, sha256: 'aa' }],
    addedAt: 0,
    warnings: [],
    externalFiles: 1,
  } as const;
  const entry: OnnxEntry = {
    ...shelved,
    id: 'some/body',
    link: 'https://huggingface.co/some/body',
    dtypes: ['q4'],
    own,
  };
  expect(await needFor(entry, hub, 'wasm', [entry])).toMatchObject({
    folder: `${hub}some/body/resolve/v2/`,
    revision: 'v2',
    externalFiles: 1,
    listing: [['config.json', { bytes: 7, sha256: 'aa' }]],
  });
});
