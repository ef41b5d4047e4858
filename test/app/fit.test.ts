import { expect, it } from 'vitest';
import type { DeviceReport } from '../../src/app/device';
import { fit, type Fitted } from '../../src/app/fit';
import { hubProblem } from '../../src/app/shelf';

const adapter = (features: readonly string[] = ['shader-f16']) => ({
  vendor: 'v',
  architecture: 'a',
  description: 'd',
  isFallback: false,
  features,
  limits: {},
});
const device = (more: Partial<DeviceReport> = {}): DeviceReport => ({
  adapter: adapter(),
  why: '',
  crossOriginIsolated: true,
  processors: 8,
  memory: 8,
  room: { usage: 0, quota: 20e9, persisted: false },
  ...more,
});
const model = (gigabytes: number, more: Partial<Fitted> = {}): Fitted => ({
  memoryBytes: gigabytes * 1e9,
  downloadBytes: gigabytes * 0.6e9,
  needs: ['webgpu', 'shader-f16'],
  basis: { download: 'estimated', memory: 'published by web-llm' },
  ...more,
});
const noGpu = device({ adapter: null, why: 'This browser has no WebGPU.' });

it.each<[string, Fitted, DeviceReport, string]>([
  ['half of the memory is comfortable', model(4), device(), 'fits'],
  ['more is tight', model(6), device(), 'tight'],
  ['nearly all is too much', model(7.5), device(), 'too big'],
  ['a phone has less', model(2.5), device({ memory: 4 }), 'tight'],
  ['an unsaid memory is taken for a small one', model(2.5), device({ memory: null }), 'tight'],
  ['without an adapter', model(1), noGpu, 'no GPU'],
  ['without 16-bit shaders', model(1), device({ adapter: adapter([]) }), 'needs f16'],
  ['an adapter of software', model(1), device({ adapter: { ...adapter(), isFallback: true } }), 'tight'],
  ['WASM needs no adapter', model(1, { needs: [] }), noGpu, 'fits'],
  ['WASM holds four gibibytes', model(4.5, { needs: [] }), noGpu, 'too big'],
  ['a disk that is full', model(1), device({ room: { usage: 20e9, quota: 20e9, persisted: true } }), 'too big'],
])('%s', (_what, what, report, badge) => expect(fit(what, report).badge).toBe(badge));

it('names what it rests on', () => {
  expect(fit(model(1), device()).why).toBe(
    'It takes about 1.0 GB (published by web-llm); this device has at least 8 GiB.',
  );
  expect(fit(model(1), device({ memory: null })).why).toContain('4 GiB, assumed because the browser does not say');
  expect(fit(model(1), noGpu).why).toContain('This browser has no WebGPU.');
  expect(fit(model(4.5, { needs: [] }), noGpu).why).toContain('WebAssembly holds 4.3 GB');
});

it('counts what is loaded already, and does not ask room for files that are here', () => {
  expect(fit(model(3), device(), 2e9)).toMatchObject({
    badge: 'tight',
    why: expect.stringContaining('and 2.0 GB that'),
  });
  const full = device({ room: { usage: 20e9, quota: 20e9, persisted: true } });
  expect(fit(model(1), full, 0, true).badge).toBe('fits');
});

it.each([
  ['https://huggingface.co/', null],
  ['http://127.0.0.1:8080/models/', null],
  ['http://192.168.1.5:8080/models/', 'Without https only this machine'],
  ['huggingface.co/', 'This is not an address'],
  ['ftp://mirror/', 'Only http and https'],
  ['https://hf-mirror.com', 'end with a slash'],
  [7, 'This is not an address'],
])('reads the address of a hub: %s', (address, problem) =>
  problem === null ? expect(hubProblem(address)).toBeNull() : expect(hubProblem(address)).toContain(problem),
);

it('warns of weights that are known to go wrong on a graphics card, and only where there is one', () => {
  const faulty = model(1, { engine: 'transformers', quantisation: 'q8', needs: [] });
  expect(fit(faulty, device()).why).toContain('known to give wrong text on WebGPU; choose Automatic or WebAssembly');
  expect(fit(faulty, noGpu).why).not.toContain('wrong text');
  expect(fit(model(1, { engine: 'transformers', quantisation: 'q4', needs: [] }), device()).why).not.toContain('wrong');
});
