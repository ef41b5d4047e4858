import { describe, expect, it } from 'vitest';
import { act, answerOf } from '../../src/blocks/act';
import { all } from '../../src/blocks/all';
import type { RunEvent } from '../../src/contract/run';
import { strategy, type Steps } from '../../src/contract/strategy';
import { collect } from '../support/collect';
import { memoryCompletions, memoryJournal } from '../support/memory';
import { header, play } from '../support/runs';
import { scripted } from '../support/scripted';

const about = { title: 'T', summary: 'S.', papers: [], family: 'loop', roles: ['actor'], calls: () => 9 } as const;
const ends = (events: readonly RunEvent[]) => events.filter((event) => event.type === 'generate-end');

describe('the completion cache', () => {
  it('pays once for a first draft that several methods share', async () => {
    const completions = memoryCompletions();
    const model = scripted();
    await collect(play(header({ strategy: 'single' }), { model, completions }));
    const events = await collect(play(header({ strategy: 'self-consistency' }), { model, completions }));
    expect(model.calls).toHaveLength(5);
    expect(ends(events).map(({ cached }) => cached).sort()).toEqual([false, false, false, false, true]); // prettier-ignore
  });

  it('counts a cached completion at what it first cost', async () => {
    const completions = memoryCompletions();
    const budget = { calls: 3 };
    for (const journal of [memoryJournal(), memoryJournal()]) {
      await collect(play(header({ strategy: 'self-consistency', budget }), { completions, journal }));
      expect(ends(journal.events)).toHaveLength(3);
    }
  });

  it('is not shared between seeds', async () => {
    const completions = memoryCompletions();
    const model = scripted();
    for (const seed of [1, 2]) await collect(play(header({ seed }), { model, completions }));
    expect(model.calls).toHaveLength(2);
  });
});

describe('budgets', () => {
  it.each([[{ tokens: 20 }], [{ seconds: 0.01 }], [{ calls: 2 }]])(
    'end the run with the best draft: %o',
    async (budget) => {
      const journal = memoryJournal();
      await collect(
        play(header({ strategy: 'self-consistency', budget, options: { samples: 40 } }), {
          journal,
          model: scripted(undefined, 1),
        }),
      );
      expect(ends(journal.events).length).toBeLessThan(10);
      expect(journal.events.at(-1)).toMatchObject({
        type: 'run-end',
        reason: 'budget',
        answer: { text: expect.any(String) },
      });
    },
  );

  it('let branches under way finish, and take nothing back on a replay', async () => {
    const run = header({ strategy: 'self-consistency', budget: { calls: 4 }, options: { samples: 9 } });
    const journal = memoryJournal();
    await collect(play(run, { journal }));
    expect(ends(journal.events)).toHaveLength(4);
    const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
    const model = scripted();
    await collect(play(run, { journal: unended, model }));
    expect(model.calls).toHaveLength(0);
  });
});

describe('failures', () => {
  it('are not an end: the same run goes on when the cause is gone', async () => {
    const journal = memoryJournal();
    const run = header({ strategy: 'review' });
    let calls = 0;
    const failing = scripted(() => {
      if (calls++) throw Object.assign(new Error('The device went away.'), { name: 'DeviceLost' });
      return 'Answer: 1';
    });
    const events = await collect(play(run, { journal, model: failing }));
    expect(events.at(-1)).toMatchObject({
      type: 'run-fail',
      error: { name: 'DeviceLost', message: 'The device went away.' },
    });
    expect(journal.events.some(({ type }) => type === 'run-fail')).toBe(false);
    const working = scripted(() => 'Answer: 2');
    expect((await collect(play(run, { journal, model: working }))).at(-1)).toMatchObject({
      type: 'run-end',
      answer: { value: '2' },
    });
    expect(working.calls).toHaveLength(1);
  });

  it('of an option quote the value', async () => {
    const events = await collect(play(header({ strategy: 'review', options: { turns: 99 } })));
    expect(events.at(-1)).toMatchObject({
      error: { message: "Option 'turns' is 99; a whole number from 1 to 10 is needed." },
    });
  });
});

it('replays what people and tools said, and random numbers', async () => {
  const asking = strategy({
    ...about,
    options: {},
    async *run(context): Steps<{ text: string }> {
      const drawn = context.random();
      const reply = yield* context.ask({ kind: 'free', prompt: 'Well?' });
      const result = yield* context.call('javascript', '1 + 1');
      const score = yield* context.score({ role: 'actor', purpose: 'score' }, { messages: [], continuation: 'yes' });
      return { text: [drawn, reply, result.output, score.logprob].join() };
    },
  });
  const journal = memoryJournal();
  const first = await collect(play(header(), { strategy: asking, journal }));
  const unended = memoryJournal(journal.events.filter(({ type }) => type !== 'run-end'));
  const second = await collect(play(header(), { strategy: asking, journal: unended }));
  expect(second.at(-1)).toEqual(first.at(-1));
  expect(first.map(({ type }) => type)).toEqual([
    ...['human-start', 'human-end', 'tool-start', 'tool-end', 'score-end', 'run-end'],
  ]);
});

it('finishes paid-for siblings before a failure counts', async () => {
  const uneven = strategy({
    ...about,
    options: {},
    async *run(context): Steps<{ text: string }> {
      const pieces = [0, 1, 2].map((label) => act(context.branch(label)));
      return answerOf((yield* all(context, pieces))[0]!);
    },
  });
  const model = scripted((_request, call) => {
    if (call === 0) throw new RangeError('bad luck');
    return 'Answer: 1';
  });
  const journal = memoryJournal();
  const events = await collect(play(header(), { strategy: uneven, model, journal }));
  expect(events.at(-1)).toMatchObject({ type: 'run-fail', error: { name: 'RangeError' } });
  expect(ends(journal.events)).toHaveLength(2);
});

it('gives a redraft other dice than the draft it corrects', async () => {
  const model = scripted();
  await collect(play(header({ strategy: 'review' }), { model }));
  expect(model.calls[0]!.seed).not.toBe(model.calls[1]!.seed);
});
