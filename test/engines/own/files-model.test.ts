import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { archived } from '../../../src/engines/own/archive';
import { filesFinding } from '../../../src/engines/own/files-model';
import type { Found } from '../../../src/engines/own/source';
import { sha256Hex } from '../../../src/base/hash';

const folder = fileURLToPath(new URL('../../../public/models/pocket-3m/', import.meta.url));
const names = [
  'config.json',
  'generation_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_q4.onnx',
];
const contents = new Map(names.map((name) => [name, readFileSync(folder + name)] as const));
const files = (change: { readonly [path: string]: string | null } = {}, under = 'pocket/'): readonly Found[] =>
  [...new Set([...names, ...Object.keys(change)])].flatMap((path) => {
    const content = path in change ? change[path] : contents.get(path);
    return content === null || content === undefined
      ? []
      : [{ path: under + path, blob: new Blob([content as string]) }];
  });
const noLibrary = { fitting: async () => null };
const look = async (given: readonly Found[]) => (await filesFinding(given, noLibrary)).finding;

it('describes a model from its files', async () => {
  const { choices, problems, name } = await look(files());
  expect(problems).toEqual([]);
  expect(name).toBe('pocket');
  expect(choices).toHaveLength(1);
  expect(choices[0]).toMatchObject({
    engine: 'transformers',
    title: 'pocket',
    quantisation: 'q4',
    kind: 'chat',
    context: 2048,
    dtypes: ['q4'],
    own: { origin: 'files', warnings: [] },
  });
  expect(choices[0]!.parameters).toBeGreaterThan(2.5e6);
  expect(choices[0]!.parameters).toBeLessThan(3.5e6);
});

it('finds weights that lay loose beside the rest, and leaves what no model needs', async () => {
  const loose = files({ 'README.md': '# hello' }, '').map((file) => ({
    ...file,
    path: file.path.replace('onnx/', ''),
  }));
  const { choices } = await look(loose);
  expect(choices[0]!.own!.files.map(({ path }) => path)).toEqual(names);
});

it('takes the wording of conversations from a file of its own, or from none with a warning', async () => {
  const config = JSON.parse(String(contents.get('tokenizer_config.json'))) as { chat_template?: string };
  const { chat_template, ...bare } = config;
  const without = { 'tokenizer_config.json': JSON.stringify(bare) };
  const beside = await look(files({ ...without, 'chat_template.jinja': chat_template! }));
  expect(beside.choices[0]!.own).toMatchObject({ template: chat_template, warnings: [] });
  const none = await look(files(without));
  expect(none.choices[0]!.own!.warnings).toEqual([expect.stringContaining('no chat template')]);
  expect(none.choices[0]!.own!.template).toContain('assistant');
});

it.each([
  ['config.json', null, 'config.json is missing'],
  ['config.json', '{"model_type":"bert"}', 'model_type "bert"; that is no model transformers.js writes text with'],
  ['config.json', '[]', 'config.json holds []; an object is needed'],
  ['tokenizer.json', '{"model":{}}', 'tokenizer.json does not give a tokenizer'],
  ['tokenizer_config.json', '{"chat_template":"{% for"}', 'The chat template in tokenizer_config.json cannot be used'],
  ['onnx/model_q4.onnx', 'version https://git-lfs', 'too few for weights'],
  ['onnx/model_q4.onnx', '<html>'.repeat(5000), 'is not an ONNX model'],
])('says what is wrong with %s = %j', async (path, content, said) => {
  const { choices, problems } = await look(files({ [path]: content }));
  expect(choices).toEqual([]);
  expect(problems.join('\n')).toContain(said);
});

it('a broken precision among whole ones is a warning, not the end', async () => {
  const { choices } = await look(files({ 'onnx/model_fp16.onnx': 'version https://git-lfs' }));
  expect(choices).toHaveLength(1);
  expect(choices[0]!.own!.warnings).toEqual([expect.stringContaining('onnx/model_fp16.onnx has 23 bytes')]);
});

it('an archive is read like the folder it was made of, and its lengths are checked', async () => {
  const { finding, files: arranged } = await filesFinding(files(), noLibrary);
  const hashed = await Promise.all(
    arranged.map(async ({ path, blob }) => ({
      path,
      blob,
      sha256: sha256Hex(new Uint8Array(await blob.arrayBuffer())),
    })),
  );
  const archive = archived({ ...finding.choices[0]!, title: 'Mine', licence: 'MIT' }, hashed);
  const again = await filesFinding([{ path: 'mine.tar', blob: archive }], noLibrary);
  expect(again.finding.choices[0]).toMatchObject({ title: 'Mine', licence: 'MIT' });
  expect(again.files.map(({ sha256 }) => sha256)).toEqual(
    again.files.map(({ path }) => hashed.find((one) => one.path === path)!.sha256),
  );
});
