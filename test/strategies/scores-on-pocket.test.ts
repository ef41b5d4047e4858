import { beforeAll, expect, it } from 'vitest';
import { user, type Message, type Model } from '../../src/contract/engine';
import type { Run, RunEvent } from '../../src/contract/run';
import tokenWeights from '../../src/exports/kinds/token-weights';
import { foldAll, type ModelStep } from '../../src/runs/fold';
import pocketEasy from '../../src/tasks/pocket-easy';
import { collect, never } from '../support/collect';
import { pocket } from '../support/engine-pocket';
import { double } from '../support/programs';
import { header, play } from '../support/runs';
import { nodeTools as tools } from '../support/tools';

/** What methods make of likelihoods is held to likelihoods that are asked for apart, of the real model. */
let model: Model;
beforeAll(async () => {
  model = await pocket('pocket-3m');
});
const seat = { model: { engine: 'transformers', model: 'pocket-3m' }, temperature: 1, maxTokens: 60 };
const { problem } = pocketEasy.item(1003);
const headerOf = (strategy: string, options: Run['options']) =>
  header({ strategy, options, problem, cast: { actor: seat, verifier: { ...seat, temperature: 0 } } });
const runOf = (strategy: string, options: Run['options']) => collect(play(headerOf(strategy, options), { model }));

const draftsOf = (
  events: readonly RunEvent[],
): readonly (ModelStep & { readonly draft: { readonly text: string } })[] =>
  foldAll(events).steps.flatMap((step) =>
    step.kind === 'model' && step.draft ? [{ ...step, draft: step.draft }] : [],
  );
const chosenOf = (events: readonly RunEvent[]) => {
  const chosen = events.findLast((event) => event.type === 'answer-chosen');
  return { of: chosen?.of, said: Number(/-?\d+(?:\.\d+)?(?= nats|$)/.exec(chosen?.reason ?? '')?.[0]) };
};
const scoreOf = async (messages: readonly Message[], continuation: string, by = model) => {
  const { logprob, tokens } = await by.score({ messages, continuation }, never());
  return { sum: logprob, mean: logprob / tokens.length };
};
/** The place of the largest, the first among equals. */
const largest = (values: readonly number[]) => values.indexOf(Math.max(...values));

it.each([
  ['log-probability', 'sum'],
  ['log-probability per token', 'mean'],
] as const)(
  '#15 prefers by %s what the model gives most to when it reads',
  { timeout: 60_000 },
  async (reward, part) => {
    const events = await runOf('sharpening', { samples: 4, reward });
    const drafts = draftsOf(events);
    const values = await Promise.all(
      drafts.map(async ({ request, text, done }) => {
        const read = await scoreOf(request.messages, text);
        // A text that ended is scored without its end, as it was recorded.
        expect(done!.completion.tokens!.reduce((sum, { logprob }) => sum + logprob, 0)).toBeCloseTo(read.sum, 2);
        return read[part];
      }),
    );
    const { of, said } = chosenOf(events);
    expect(of).toBe(drafts[largest(values)]!.key);
    expect(said).toBeCloseTo(Math.max(...values), 1);
  },
);

it('#149 prefers the answer from which the question is likeliest', { timeout: 60_000 }, async () => {
  const events = await runOf('trlm-fo', { samples: 3 });
  const drafts = draftsOf(events);
  const scores = events.flatMap((event) => (event.type === 'score-end' ? [event] : []));
  expect(scores).toHaveLength(3);
  const values = await Promise.all(
    scores.map(async ({ request }) => (await scoreOf(request.messages, request.continuation)).sum),
  );
  for (const [place, { score, request }] of scores.entries()) {
    expect(score.logprob).toBe(values[place]);
    expect(request.continuation).toContain(problem.prompt);
  }
  const byDraft = drafts.map(({ draft }) =>
    Math.max(
      ...scores.flatMap(({ request, score }) =>
        JSON.stringify(request.messages).includes(JSON.stringify(draft.text).slice(1, -1)) ? [score.logprob] : [],
      ),
    ),
  );
  expect(chosenOf(events).of).toBe(drafts[largest(byDraft)]!.key);
});

it('#123 rewards a reply by thanks less complaints', { timeout: 60_000 }, async () => {
  const events = await runOf('flr', { samples: 2 });
  const scores = events.flatMap((event) => (event.type === 'score-end' ? [event] : []));
  expect(scores).toHaveLength(12);
  const reward = (branch: string) => {
    const own = scores.filter(({ key }) => key.startsWith(`/follow-up/${branch}/`));
    expect(own.map(({ request }) => request.continuation)).toHaveLength(6);
    const of = (from: number) =>
      [0, 1, 2].reduce((sum, place) => {
        const one = own.find(({ key }) => key.startsWith(`/follow-up/${branch}/${from + place}#`));
        return sum + one!.score.logprob / 3;
      }, 0);
    return of(0) - of(3);
  };
  const rewards = [reward('0'), reward('1')];
  const { of, said } = chosenOf(events);
  expect(of).toBe(draftsOf(events)[largest(rewards)]!.key);
  expect(said).toBeCloseTo(Math.max(...rewards), 1);
  // The six follow-ups of a reply are asked together: but for the first the prompt is not read again.
  for (const { score } of scores.slice(1, 6)) expect(score.usage.reused).toBeGreaterThan(score.usage.input / 2);
});

it('P(Yes) is the share of yes among all spellings that the model reads next', { timeout: 60_000 }, async () => {
  // The small one was not trained to judge.
  const judge = await pocket('pocket-13m');
  const events = await collect(play(headerOf('best-of-n', { samples: 2 }), { model: judge }));
  const view = foldAll(events);
  const judges = view.steps.flatMap((step) => (step.kind === 'model' && step.purpose === 'verify' ? [step] : []));
  expect(judges.length).toBe(2);
  for (const { request, verdict, done } of judges) {
    const [first] = done!.completion.tokens!;
    const spelled = (words: readonly string[]) =>
      first!.alternatives.filter(({ text }) => words.includes(text.toLowerCase().replace(/[^\p{L}]/gu, '')));
    const sum = async (words: readonly string[]) => {
      const shares = await Promise.all(
        spelled(words).map(async ({ text }) => Math.exp((await scoreOf(request.messages, text, judge)).sum)),
      );
      return shares.reduce((total, share) => total + share, 0);
    };
    const [yes, no] = [await sum(['yes', 'true']), await sum(['no', 'false'])];
    expect(yes + no).toBeGreaterThan(0);
    expect(verdict!.score).toBeCloseTo(yes / (yes + no), 3);
  }
});

it('#30 weighs each token of a failed attempt by what the feedback makes of it', { timeout: 60_000 }, async () => {
  const run = header({ strategy: 'sdpo', options: { attempts: 2 }, problem: double, cast: { actor: seat } });
  const events = await collect(play(run, { model, tools }));
  const [plain, told] = events.flatMap((event) => (event.type === 'score-end' ? [event] : []));
  const rows = tokenWeights.rows({ run, view: foldAll(events) } as never);
  expect(rows).toHaveLength(1);
  const { weights, completion_ids: ids } = rows[0] as unknown as { weights: number[]; completion_ids: number[] };
  const { tokens } = await model.score(plain!.request, never());
  const informed = await model.score(told!.request, never());
  expect(ids).toEqual(tokens.map(({ id }) => id));
  for (const [place, weight] of weights.entries())
    expect(weight).toBeCloseTo(informed.tokens[place]!.logprob - tokens[place]!.logprob, 9);
  expect(weights.some((weight) => Math.abs(weight) > 0.01)).toBe(true);
});

it('scores of one prompt sum to no more than one, whatever is said next', { timeout: 60_000 }, async () => {
  const messages = [user(problem.prompt)];
  const texts = ['Step', 'Answer', 'Yes', 'No', 'The', 'A', 'B'];
  const all = await Promise.all(texts.map((text) => scoreOf(messages, text)));
  const sum = all.reduce((total, { sum: logprob }) => total + Math.exp(logprob), 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(1 + 1e-6);
});
