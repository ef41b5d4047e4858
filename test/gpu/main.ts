import { webllmEngine } from '../../src/engines/webllm';
import { officialHub } from '../../src/engines/shelf/address';
import { checks } from '../engines/conformance';

/** What `scripts/test-gpu.mjs` waits for. */
declare global {
  interface Window {
    report?: { readonly passed: number; readonly failed: number };
  }
}
const wanted = new URLSearchParams(location.search);
const lines = document.querySelector('pre')!;
const say = (line: string) => {
  lines.textContent += `${line}\n`;
  console.log(line);
};

/** Loads a model of web-llm for real and asks of it what is asked of every model. */
async function main(): Promise<void> {
  const adapter = await navigator.gpu?.requestAdapter();
  const half = adapter?.features.has('shader-f16');
  const { vendor = 'none', architecture = '', description = '' } = adapter?.info ?? {};
  say(`Adapter: ${[vendor, architecture, description].filter(Boolean).join(' ')}, 16-bit: ${half ? 'yes' : 'no'}`);
  const model = wanted.get('model') ?? `SmolLM2-360M-Instruct-${half ? 'q4f16_1' : 'q4f32_1'}-MLC`;
  const engine = webllmEngine({
    startWorker: () => new Worker(new URL('../../workers/webllm.ts', import.meta.url), { type: 'module' }),
    hub: async () => wanted.get('hub') ?? officialHub,
  });
  say(`Loading ${model} …`);
  const loading = engine.load(model, 'auto', new AbortController().signal);
  let loaded = await loading.next();
  while (!loaded.done) loaded = await loading.next();
  let passed = 0;
  let failed = 0;
  for (const { name, check } of checks) {
    const began = performance.now();
    const problem = await check(loaded.value).then(
      () => null,
      (error: unknown) => String(error),
    );
    if (problem === null) passed++;
    else failed++;
    say(
      `${problem === null ? '✓' : '✗'} ${name} (${Math.round(performance.now() - began)} ms)${problem ? `\n    ${problem}` : ''}`,
    );
  }
  window.report = { passed, failed };
}

main().catch((error: unknown) => {
  say(`✗ ${String(error)}`);
  window.report = { passed: 0, failed: 1 };
});
