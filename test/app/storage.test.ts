import { expect, it } from 'vitest';
import { freedBy, type StorageReport, type StoredModel } from '../../src/app/storage';

const model = (name: string, needs: readonly string[], whole: number, partial = 0): StoredModel => ({
  name,
  id: { engine: 'webllm', model: name },
  title: name,
  whole,
  partial,
  files: [],
  needs,
});
const runtime = (name: string, bytes: number) => ({ name, title: name, bytes, files: [] });
const [chat, coder, onnx] = [
  model('chat', ['library'], 100, 7),
  model('coder', ['library'], 50),
  model('onnx', ['onnx-runtime'], 30),
];
const report = {
  models: [chat, coder, onnx],
  runtimes: [runtime('library', 5), runtime('onnx-runtime', 14)],
} as unknown as StorageReport;
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

it('a library stays while another model needs it, and goes with the last one', () => {
  const one = freedBy([chat], report);
  expect([one.bytes, names(one.goes), names(one.stays)]).toEqual([107, [], ['library']]);
  const both = freedBy([chat, coder], report);
  expect([both.bytes, names(both.goes), names(both.stays)]).toEqual([162, ['library'], []]);
});

it('the runtime of the page stays with whatever model goes', () => {
  const all = freedBy(report.models, report);
  expect([all.bytes, names(all.goes), names(all.stays)]).toEqual([192, ['library'], ['onnx-runtime']]);
});
