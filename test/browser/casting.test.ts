import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { ending, press, run, visitor, type Visitor } from './page';

let guest: Visitor;
let page: Page;
beforeAll(async () => {
  guest = await visitor();
  page = await guest.open();
});
afterAll(async () => {
  expect(guest.complaints).toEqual([]);
  await guest.leave();
});

const cast = () => page.getByRole('complementary', { name: 'Set-up' });
const go = (name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
const seat = (place: number): Locator => cast().locator('details.seat').nth(place);
/** Opens a seat of the cast and gives it to a model. */
async function give(place: number, model: string): Promise<void> {
  if (!(await seat(place).evaluate((it) => (it as HTMLDetailsElement).open)))
    await seat(place).locator('summary').first().click();
  await seat(place).getByLabel('Model', { exact: true }).selectOption(model);
}
const big = { actor: 'webllm/Qwen3-4B-q4f32_1-MLC', critic: 'webllm/Qwen3.5-4B-q4f32_1-MLC' };

it('says which models stay loaded together, and which take turns under a limit', async () => {
  await expect.poll(() => cast().innerText()).toMatch(/Pocket 3M and Pocket 13M stay loaded together: about 709 MB/);
  await go('Device');
  const limit = page.getByLabel('Limit, in gigabytes');
  await limit.fill('6');
  await go('Play');
  await give(0, big.actor);
  await give(1, big.critic);
  await expect.poll(() => cast().innerText()).toMatch(/do not fit together: models may take 6\.0 GB.*take turns/s);
  await go('Device');
  await page.reload();
  await expect.poll(() => limit.inputValue()).toBe('6');
  await limit.fill('');
  await go('Play');
  await expect.poll(() => cast().innerText()).not.toMatch(/models may take 6\.0 GB/);
});

it('asks about thinking where a model thinks, as far as it can be told', async () => {
  await give(0, 'transformers/onnx-community/Qwen3-0.6B-ONNX');
  const thinking = seat(0).getByLabel('Thinking', { exact: true });
  await thinking.selectOption('cap');
  await expect.poll(() => seat(0).getByLabel('Tokens of thinking').inputValue()).toBe('512');
  await give(0, big.actor);
  await expect.poll(() => thinking.locator('option').allInnerTexts()).not.toContain('on, with a limit');
  await give(0, 'transformers/pocket-3m');
  await expect.poll(() => thinking.count()).toBe(0);
});

it('keeps a model loaded that a person wants to stay', async () => {
  await give(1, 'transformers/pocket-13m');
  await run(page);
  await ending(page);
  await go('Device');
  const keep = page.getByRole('checkbox', { name: 'keep loaded: Pocket 13M' });
  await keep.check();
  await go('Play');
  await go('Device');
  await expect.poll(() => keep.isChecked()).toBe(true);
  await press(page, 'Unload');
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(1);
});
