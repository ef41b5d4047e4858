import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, ending, offline, press, run, runOf, seed, stored, texts, visitor, type Visitor } from './page';
import { linkTo, wrongToTheEnd } from './set-ups';

describe('a first visit', () => {
  let me: Visitor;
  const bytes = new Map<string, number>();
  const elsewhere: string[] = [];
  beforeAll(async () => {
    me = await visitor(offline);
    me.context.on('response', async (response) => {
      const url = response.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) elsewhere.push(url);
      if (url.includes('/models/')) bytes.set(url, Number((await response.allHeaders())['content-length'] ?? 0));
    });
  });
  afterAll(() => me.leave());

  it('drafts, criticises and redrafts until the critic is satisfied, and all of it is there after a reload', async () => {
    const page = await me.open();
    await run(page);
    const end = await ending(page);
    expect(end).toContain('wrong → right');
    const before = await texts(page);
    expect(before[0]).toMatch(/Actor[\s\S]*Step 1:[\s\S]*Answer:/);
    expect(before.length).toBeGreaterThanOrEqual(2);
    await page.reload();
    expect(await ending(page)).toBe(end);
    expect(await texts(page)).toEqual(before);
  });

  it('downloads under 10 MB of weights, once, and asks nobody else', () => {
    const total = [...bytes.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(8e6);
    expect(total).toBeLessThan(10e6);
    expect(elsewhere).toEqual([]);
  });

  it('does not move what is written while it streams', async () => {
    const page = await me.open();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await run(page);
    await ending(page);
    const shifted = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    expect(shifted).toBeLessThan(0.1);
  });

  it('complains about nothing', () => expect(me.complaints).toEqual([]));
});

describe('a finished loop', () => {
  it('can be held against plain sampling at the same cost', async () => {
    const me = await visitor();
    const page = await me.open();
    await run(page);
    await ending(page);
    const ask = page.getByRole('button', { name: /^Ask \d+ times instead$/ });
    const samples = Number(/\d+/.exec(await ask.innerText())![0]);
    await run(page, await ask.innerText());
    expect(await ending(page)).toContain(`of ${samples}`);
    const events = (await stored(page, 'events')) as { run: string; event: { type: string; cached?: boolean } }[];
    const mine = events.filter((row) => row.run === runOf(page) && row.event.type === 'generate-end');
    expect(mine).toHaveLength(samples);
    expect(mine.filter(({ event }) => event.cached)).toHaveLength(1);
    await me.leave();
  });
});

describe('a run that is interrupted', () => {
  let whole: { end: string; texts: string[] };
  let link: string;
  beforeAll(async () => {
    link = await linkTo({ seed: wrongToTheEnd });
    const me = await visitor();
    const page = await me.open(link);
    await run(page);
    whole = { end: await ending(page), texts: await texts(page) };
    await me.leave();
  });
  /** The words, without figures that differ from one time to the next. */
  const words = (all: readonly string[]) => all.map((text) => text.split(/\n\d+ tokens/)[0]);

  it('by a reload goes on where it was, and ends as if nothing had happened', async () => {
    const me = await visitor();
    const page = await me.open(link);
    await run(page);
    await page.getByRole('complementary', { name: 'Critic' }).first().getByText('Verdict').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    const paid = (await stored(page, 'events')).length;
    expect(paid).toBeGreaterThan(0);
    await press(page, 'Resume');
    expect(await ending(page)).toBe(whole.end);
    expect(words(await texts(page))).toEqual(words(whole.texts));
    await me.leave();
  });

  it('by Stop goes on with Resume', async () => {
    const me = await visitor();
    const page = await me.open(link);
    await run(page);
    await page.getByRole('complementary', { name: 'Critic' }).first().waitFor();
    await press(page, 'Stop');
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await press(page, 'Resume');
    expect(await ending(page)).toBe(whole.end);
    expect(words(await texts(page))).toEqual(words(whole.texts));
    await me.leave();
  });
});

describe('a fork', () => {
  it('keeps what was before the step and goes another way from there', async () => {
    const me = await visitor();
    const page = await me.open(await linkTo({ seed: wrongToTheEnd }));
    const origin = await run(page);
    await ending(page);
    const before = await texts(page);
    await page.getByRole('complementary', { name: 'Critic' }).nth(1).getByRole('button', { name: 'fork' }).click();
    const forked = await run(page, 'Fork and run');
    expect(forked).not.toBe(origin);
    await ending(page);
    const after = await texts(page);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    const runs = (await stored(page, 'runs')) as { run: { id: string; forkedFrom?: { run: string; kept: number } } }[];
    expect(runs.find(({ run: { id } }) => id === forked)!.run.forkedFrom).toMatchObject({ run: origin });
    await me.leave();
  });
});

describe('two tabs', () => {
  it('show the same run live, and only one of them runs it', async () => {
    const me = await visitor();
    const first = await me.open(await linkTo({ seed: wrongToTheEnd }));
    const id = await run(first);
    const second = await me.open(`#/run/${id}`);
    await second.getByText('Another tab runs this').waitFor();
    expect(await ending(second)).toBe(await ending(first));
    expect((await texts(second)).length).toBe((await texts(first)).length);
    const events = (await stored(first, 'events')) as { event: { key: string } }[];
    expect(new Set(events.map(({ event }) => event.key)).size).toBe(events.length);
    await me.leave();
  });
});

describe('without a network', () => {
  it('the page opens and runs after one visit', async () => {
    const me = await visitor(offline);
    const page = await me.open();
    await run(page);
    await ending(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.close();
    await me.context.setOffline(true);
    const later = await me.open();
    await seed(later, 77);
    await run(later);
    expect(await ending(later)).toContain('The answer');
    expect(runOf(later)).toMatch(/^[0-9a-f]{64}$/);
    await me.leave();
  });
});

describe('by keyboard', () => {
  it('the main job can be done', async () => {
    const me = await visitor();
    const page = await me.open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the page');
    const before = page.url();
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((old) => location.href !== old, before);
    expect(await ending(page)).toContain('The answer');
    await me.leave();
  });
});
