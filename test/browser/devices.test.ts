import { readdirSync, readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { ending, run, texts, visitor, type Visitor } from './page';
import { linkTo } from './set-ups';

/** The first greedy tokens on a device. */
async function greedy(me: Visitor, device: 'WebGPU' | 'WebAssembly'): Promise<string> {
  const page = await me.open('#/device');
  await page.getByRole('radio', { name: device }).check({ force: true });
  const model = { engine: 'transformers', model: 'pocket-3m' };
  await page.goto(
    page
      .url()
      .replace(/#.*/, await linkTo({ strategy: 'single', cast: { actor: { model, temperature: 0, maxTokens: 12 } } })),
  );
  await page.reload();
  await run(page);
  await ending(page);
  const [text] = await texts(page);
  await page.getByRole('link', { name: device === 'WebGPU' ? 'WebGPU' : 'WASM' }).waitFor();
  await page.close();
  return text!.match(/Step 1:.*/)![0];
}

it('the first greedy tokens on WebGPU are those of WebAssembly', { timeout: 300_000 }, async () => {
  const first = await visitor();
  const second = await visitor();
  expect(await greedy(first, 'WebGPU')).toBe(await greedy(second, 'WebAssembly'));
  await first.leave();
  await second.leave();
});

/** Ends the GPU process of the browser, as a driver that crashes does. */
function loseDevice(): void {
  const browser = inject('pid');
  const gpu = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isGpuOf(pid, browser));
  expect(gpu).toHaveLength(1);
  process.kill(Number(gpu[0]), 'SIGKILL');
}
function isGpuOf(pid: string, browser: number): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=gpu-process') && descends(Number(pid), browser)
    );
  } catch {
    return false; // it ended meanwhile
  }
}
/** The browser may be a script that started the browser. */
function descends(pid: number, from: number): boolean {
  for (let at = pid; at > 1; at = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))![1]))
    if (at === from) return true;
  return false;
}

it.runIf(process.platform === 'linux')(
  'a run goes on when the graphics device is lost',
  { timeout: 300_000 },
  async () => {
    const me = await visitor();
    const page = await me.open('#/device');
    await page.getByRole('radio', { name: 'WebGPU' }).check({ force: true });
    const model = { engine: 'transformers', model: 'pocket-3m' };
    const cast = { actor: { model, temperature: 0, maxTokens: 40 } };
    await page.goto(page.url().replace(/#.*/, await linkTo({ strategy: 'single', cast })));
    await page.reload();
    await run(page);
    await page.getByText('Step 1').first().waitFor({ timeout: 120_000 });
    loseDevice();
    await ending(page);
    expect((await texts(page))[0]).toMatch(/Step 1: pens: 7 \* 13 = \d+/);
    await me.leave();
  },
);
