import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { ending, press, run, stored, visitor } from './page';

it('export, wipe and import give the same runs', async () => {
  const me = await visitor();
  const page = await me.open();
  for (let times = 0; times < 2; times++) {
    await run(page);
    await ending(page);
  }
  await page.goto(page.url().replace(/#.*/, '#/history'));
  const kept = {
    runs: await stored(page, 'runs'),
    events: await stored(page, 'events'),
    items: await stored(page, 'items'),
  };
  expect(kept.runs).toHaveLength(2);
  const downloading = page.waitForEvent('download');
  await press(page, 'Export all');
  const file = await buffer(await (await downloading).createReadStream());
  expect(file.toString().trim().split('\n')).toHaveLength(3);

  await page.goto(page.url().replace(/#.*/, '#/device'));
  await press(page, 'Wipe everything…');
  await page.getByRole('dialog').getByRole('button', { name: 'Wipe everything', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  await expect.poll(() => stored(page, 'runs')).toEqual([]);

  await page.goto(page.url().replace(/#.*/, '#/history'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'runs.jsonl', mimeType: 'application/jsonl', buffer: file });
  await page.getByRole('region', { name: 'What was imported' }).waitFor();
  const untimed = (rows: readonly unknown[]) => rows.map((row) => ({ ...(row as object), updatedAt: 0 }));
  expect(untimed(await stored(page, 'runs'))).toEqual(untimed(kept.runs));
  await expect.poll(() => stored(page, 'events')).toEqual(kept.events);
  await expect.poll(() => stored(page, 'items')).toEqual(kept.items);
  await page.getByText('Mia').first().waitFor();
  expect(me.complaints).toEqual([]);
  await me.leave();
});

it('a file that is no archive gets an answer and harms nothing', async () => {
  const me = await visitor();
  const page = await me.open('#/history');
  await page.locator('input[type=file]').setInputFiles({
    name: 'x.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from('{"format":"other"}\nnot json\n'),
  });
  await page.getByRole('region', { name: 'What was imported' }).waitFor();
  await expect.poll(() => stored(page, 'runs')).toEqual([]);
  await me.leave();
});
