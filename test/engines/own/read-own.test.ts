import { expect, it } from 'vitest';
import { digestOf } from '../../../src/engines/own/digest';
import { named } from '../../../src/engines/own/place';
import { readOwn } from '../../../src/engines/own/read-own';
import { repositoryOf } from '../../../src/engines/own/hub-model';
import { writers } from '../../../src/engines/own/architectures';
import { folderOf } from '../../../src/engines/shelf/address';
import type { OnnxEntry } from '../../../src/engines/shelf/entry';

const files = [
  { path: 'config.json', bytes: 10, sha256: 'a'.repeat(64) },
  { path: 'onnx/model.onnx', bytes: 20, sha256: 'b'.repeat(64) },
];
const draft: OnnxEntry = {
  engine: 'transformers',
  id: 'own/draft',
  title: 'My Model!',
  family: 'llama',
  kind: 'chat',
  summary: 'Added.',
  parameters: 1,
  quantisation: 'fp32',
  downloadBytes: 30,
  memoryBytes: 100,
  basis: { download: 'sum', memory: 'estimate' },
  context: 10,
  licence: 'MIT',
  needs: [],
  can: ['seed'],
  link: 'https://own.invalid',
  dtypes: ['fp32'],
  own: { origin: 'files', digest: '0'.repeat(12), branch: 'draft', files: [], addedAt: 0, warnings: [] },
};
const entry = named(draft, files, 'https://page.test');

it('names a model by its files: any other byte is another model', () => {
  expect(entry.id).toBe(`own/my-model-${entry.own!.digest.slice(0, 6)}`);
  expect(digestOf([...files].reverse())).toBe(entry.own!.digest);
  expect(digestOf([{ ...files[0]!, sha256: 'c'.repeat(64) }, files[1]!])).not.toBe(entry.own!.digest);
  expect(digestOf([{ ...files[0]!, path: 'other.json' }, files[1]!])).not.toBe(entry.own!.digest);
  expect(folderOf(entry, 'https://hub.test/')).toBe(`https://page.test/${entry.id}/resolve/${entry.own!.digest}/`);
});

it('reads what was stored, at the address of the page that reads it', () => {
  const stored = JSON.parse(JSON.stringify([entry])) as unknown;
  expect(readOwn(stored, 'https://page.test')).toEqual([entry]);
  expect(readOwn(stored, 'https://else.test')[0]!.link).toBe(`https://else.test/${entry.id}`);
});

it.each([
  ['no list', { 0: entry }],
  ['no own', [{ ...entry, own: undefined }]],
  ['an id that is not its own', [{ ...entry, id: 'pocket-3m' }]],
  ['a hub model under an own name', [{ ...entry, own: { ...entry.own!, origin: 'hub' } }]],
  ['an unknown precision', [{ ...entry, dtypes: ['q9'] }]],
  ['a branch that leaves the folder', [{ ...entry, own: { ...entry.own!, branch: '../..' } }]],
  ['files that are none', [{ ...entry, own: { ...entry.own!, files: [{ path: 1 }] } }]],
  ['a script for an address', [{ ...entry, link: 'javascript:alert(1)' }]],
])('leaves out %s', (_what, stored) => {
  expect(readOwn(stored, 'https://page.test')).toEqual([]);
});

it('keeps the first of two that have the same name', () => {
  expect(readOwn([entry, { ...entry, title: 'Later' }], 'https://page.test')).toHaveLength(1);
});

it('knows a repository by its name or by the address of any of its pages', () => {
  expect(repositoryOf(' someone/model-1.5 ')).toBe('someone/model-1.5');
  expect(repositoryOf('https://huggingface.co/someone/model/tree/main/onnx')).toBe('someone/model');
  for (const wrong of ['model', 'a/..', '../a', 'a b/c', 'https://huggingface.co/'])
    expect(() => repositoryOf(wrong)).toThrow('names no model');
});

it('takes for writers what transformers.js makes a text model of', async () => {
  const { AutoModelForCausalLM } = await import('@huggingface/transformers');
  const supports = (AutoModelForCausalLM as unknown as { MODEL_CLASS_MAPPINGS: readonly Map<string, string>[] })
    .MODEL_CLASS_MAPPINGS;
  for (const type of writers)
    expect(
      supports.some((mapping) => mapping.has(type)),
      type,
    ).toBe(true);
});
