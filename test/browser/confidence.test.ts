import { expect, it } from 'vitest';
import { contestantOf } from '../../src/lab/contestant';
import type { CellResult } from '../../src/lab/result';
import { pocket } from '../../src/ui/state/set-up-data';
import { ending, press, run, stored, visitor } from './page';
import { keepPlan } from './plans';
import { linkTo } from './set-ups';
import { violations } from './violations';

interface Kept {
  readonly event: {
    readonly type: string;
    readonly request?: { readonly decoding?: readonly { readonly options: { readonly words?: string } }[] };
  };
}

it(
  'says where second thoughts start, and shows confidence over time; the list of words is edited',
  { timeout: 120_000 },
  async () => {
    const me = await visitor({ reducedMotion: 'reduce' });
    const page = await me.open();
    const actor = { ...pocket('pocket-3m', 0), maxTokens: 120, logprobs: 3 };
    const options = { 'cyclic-reflex': { schedule: 'a cue at the end', times: 1 } };
    await page.goto(page.url().replace(/#.*|$/, await linkTo({ strategy: 'cyclic-reflex', options, cast: { actor } })));
    await page.getByText('This is the set-up of the link.').waitFor();
    const words = page.getByLabel('Words', { exact: true });
    await expect.poll(() => words.inputValue()).toBe('wait, but, alternatively, hmm');
    await words.fill('English, German, step');
    await run(page);
    await ending(page);
    await press(page, 'details');
    await page.getByRole('toolbar', { name: 'Tokens of the answer' }).waitFor();
    await page.getByText(/^Reflection starts with “wait”/i).waitFor();
    await page.getByText('Confidence over time').click();
    await page.locator('figure svg, .plot svg').last().waitFor();
    expect(await violations(page)).toEqual([]);
    const asked = ((await stored(page, 'events')) as Kept[]).flatMap(({ event }) => event.request?.decoding ?? []);
    expect(asked.flatMap(({ options }) => options.words ?? [])).toEqual(['English, German, step']);
    expect(me.complaints).toEqual([]);
    await me.leave();
  },
);

it('weighs every sign of confidence in the Lab', { timeout: 120_000 }, async () => {
  const me = await visitor({ reducedMotion: 'reduce' });
  const page = await me.open();
  const set = { strategy: 'internal-consistency', options: { samples: 3, direct: false }, wording: {}, budget: {} };
  const cast = {
    actor: { ...pocket('pocket-3m', 1), maxTokens: 80, logprobs: 0 },
    verifier: { ...pocket('pocket-13m', 0), maxTokens: 8 },
  };
  const problems = Array.from({ length: 6 }, (_none, index) => ({ task: 'pocket-easy', index: 1000 + index }));
  const contestants = [contestantOf('Every sign', { ...set, cast })];
  const id = 'd'.repeat(64);
  await keepPlan(page, id, { title: 'Signs', contestants, problems, seeds: [1] });
  await page.goto(page.url().replace(/#.*|$/, `#/lab/${id}`));
  await press(page, 'Start');
  await page.locator('main').getByText('Played to its end', { exact: true }).last().waitFor({ timeout: 100_000 });
  const results = ((await stored(page, 'results')) as { result: CellResult }[]).map(({ result }) => result);
  const carried = new Set(results.flatMap(({ signals = [] }) => signals.flatMap((one) => Object.keys(one))));
  expect([...carried].sort()).toEqual(['draft', 'least', 'mean', 'truth', 'votes', 'whole']);
  await page.getByRole('radio', { name: 'Results' }).check({ force: true });
  const table = page.getByRole('region', { name: 'Signs of confidence' });
  for (const sign of ['probability per token', 'P(True)', 'share of the samples that agree'])
    await table.getByRole('cell', { name: sign, exact: true }).waitFor();
  // Every interval is found in the end.
  await expect.poll(() => table.innerText(), { timeout: 60_000 }).not.toContain('…');
  expect(await violations(page)).toEqual([]);
  expect(me.complaints).toEqual([]);
  await me.leave();
});
