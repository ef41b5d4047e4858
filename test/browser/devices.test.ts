import { expect, it } from 'vitest';
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
