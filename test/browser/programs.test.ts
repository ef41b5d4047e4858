import { afterAll, beforeAll, expect, it } from 'vitest';
import { ending, run, visitor, type Visitor } from './page';

/** The bundled model writes a program, runs it, and repairs it, in the built page and without help. */
let me: Visitor;
beforeAll(async () => void (me = await visitor()));
afterAll(() => me.leave());

it('writes, runs, fails and repairs, from the first menu of the page', async () => {
  const page = await me.open();
  await page.getByText('Start from a preset').first().click();
  await page.getByText('Programs that are run and repaired').first().click();
  await run(page);
  await ending(page);
  const story = page.getByRole('region', { name: 'Run', exact: true });
  const calls = story.locator('header', { hasText: 'javascript' });
  // The first program fails, the last one runs and is right.
  await expect.poll(() => calls.count()).toBeGreaterThan(1);
  await expect.poll(() => calls.first().innerText()).toContain('failed');
  await expect.poll(() => calls.last().innerText()).toContain('ran');
  await expect.poll(() => story.innerText()).toContain('SyntaxError');
  expect(me.complaints).toEqual([]);
});
