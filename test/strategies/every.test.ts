import { describe, expect, it } from 'vitest';
import { defaults } from '../../src/contract/options';
import { isStored, type RunEvent } from '../../src/contract/run';
import type { Strategy } from '../../src/contract/strategy';
import { foldAll } from '../../src/runs/fold';
import { strategies } from '../../src/strategies';
import { collect } from '../support/collect';
import { memoryJournal } from '../support/memory';
import { plausible as model, small } from '../support/plausible';
import { header, oracle, play as playWith } from '../support/runs';
import { scripted } from '../support/scripted';

/** The answer is known, for the methods that ask. */
const play: typeof playWith = (run, means) => playWith(run, { oracle: oracle('2'), ...means });
const tests = Object.keys(import.meta.glob('./*.test.ts'));

const keysOf = (events: readonly RunEvent[]) => events.map(({ key }) => key).sort();

describe.each([...strategies])('%s', (id: string, strategy: Strategy) => {
  const run = header({ strategy: id, options: small(strategy.options) });

  it('has a test of its own', () => expect(tests).toContain(`./${id}.test.ts`));

  it('says what it is', () => {
    expect(strategy.title).toBeTruthy();
    expect(strategy.summary).toMatch(/\.$/);
    expect(strategy.roles[0]).toBe('actor');
    expect(strategy.calls(defaults(strategy.options))).toBeGreaterThan(0);
  });

  it('gives every stored event its own key', async () => {
    const journal = memoryJournal();
    await collect(play(run, { journal, model: model() }));
    expect(new Set(keysOf(journal.events)).size).toBe(journal.events.length);
  });

  it('calls no more often than it says', async () => {
    const counted = model();
    await collect(play(run, { model: counted }));
    expect(counted.calls.length).toBeLessThanOrEqual(strategy.calls(small(strategy.options) as never));
  });

  it('ends the same, and pays once, wherever it was cut off', async () => {
    const whole = memoryJournal();
    const events = await collect(play(run, { journal: whole, model: model() }));
    expect(events.at(-1)).toMatchObject({ type: 'run-end', reason: 'answered' });
    for (let cut = 1; cut < events.length; cut++) {
      const journal = memoryJournal();
      const abort = new AbortController();
      let seen = 0;
      for await (const _ of play(run, { journal, model: model(), signal: abort.signal }))
        if (++seen === cut) {
          abort.abort();
          break;
        }
      const paid = journal.events.filter(({ type }) => type === 'generate-end').length;
      const second = model();
      const rest = await collect(play(run, { journal, model: second }));
      expect(rest.filter(isStored).at(-1)).toEqual(events.at(-1));
      expect(keysOf(journal.events)).toEqual(keysOf(whole.events));
      const all = whole.events.filter(({ type }) => type === 'generate-end').length;
      expect(second.calls.length).toBe(all - paid);
    }
  });

  it('reads the same live and from the record', async () => {
    const journal = memoryJournal();
    const live = foldAll(await collect(play(run, { journal, model: scripted(undefined, 1) })));
    expect(foldAll(journal.events)).toEqual(live);
  });

  it('replays a finished run without calling the model', async () => {
    const journal = memoryJournal();
    await collect(play(run, { journal, model: model() }));
    const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
    const again = model();
    await collect(play(run, { journal: unended, model: again }));
    expect(again.calls).toHaveLength(0);
    expect(unended.events.at(-1)).toEqual(journal.events.at(-1));
  });

  it('ends within its budget with the best draft so far', async () => {
    const journal = memoryJournal();
    const counted = model();
    await collect(play({ ...run, budget: { calls: 1 } }, { journal, model: counted }));
    expect(counted.calls.length).toBeLessThanOrEqual(1);
    expect(journal.events.at(-1)).toMatchObject({ type: 'run-end', answer: { text: expect.any(String) } });
  });

  it('refuses the journal of another run', async () => {
    const journal = memoryJournal();
    await collect(play(run, { journal, model: model() }));
    const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
    const other = { ...run, problem: { id: 'q', prompt: 'Other?' } };
    const events = await collect(play(other, { journal: unended, model: model() }));
    expect(events.at(-1)).toMatchObject({ type: 'run-fail', error: { name: 'ReplayMismatch' } });
  });
});
