import { maskAnswer } from '../../src/base/mask-answer';
import { readAnswer } from '../../src/base/read-answer';
import type { Model } from '../../src/contract/engine';
import type { Run } from '../../src/contract/run';
import type { Strategy } from '../../src/contract/strategy';
import type { Tool, Toolbox } from '../../src/contract/tool';
import { createRun } from '../../src/runs/create';
import { start, type Means } from '../../src/runs/start';
import { strategies } from '../../src/strategies';
import { never } from './collect';
import { memoryCompletions, memoryJournal } from './memory';
import { plausibleReply } from './replies';
import { scripted } from './scripted';

const seat = { model: { engine: 'scripted', model: 'scripted' }, temperature: 0.7 };

export const header = (changes: Partial<Run> = {}): Run =>
  createRun({
    strategy: 'single',
    options: {},
    cast: { actor: seat },
    wording: {},
    problem: { id: 'p', prompt: 'What is 2+2?' },
    seed: 7,
    budget: {},
    createdAt: 0,
    ...changes,
  });

const failing = (name: string): Tool => ({
  name,
  call: async (source) =>
    source.length % 2 ? { ok: true, output: 'fine' } : { ok: false, reason: 'error', output: 'ReferenceError: boom' },
});
const doubles: Toolbox = new Map(
  ['javascript', 'python', 'sql', 'retrieve', 'solver', 'smt', 'molecules', 'render'].map((name) => [
    name,
    failing(name),
  ]),
);

/** Knows that the answer is `reference`. */
export const oracle = (reference: string): NonNullable<Means['oracle']> => ({
  reference,
  mask: (text, given) => maskAnswer(text, reference, [], given),
  check: async ({ text, value }) => (value ?? readAnswer(text)) === reference,
});

/** Starts a run on doubles; every part can be given. */
export function play(
  run: Run,
  {
    model = scripted(),
    strategy = strategies.get(run.strategy),
    journal = memoryJournal(),
    completions = memoryCompletions(),
    signal = never(),
    oracle = null,
    tools = doubles,
    people = async (question) => plausibleReply(question),
  }: Partial<Omit<Means, 'strategy'>> & { model?: Model; strategy?: Strategy | undefined } = {},
) {
  if (!strategy) throw new Error(`No strategy '${run.strategy}'`);
  const player = () => ({
    can: model.can,
    concurrency: model.concurrency,
    ref: async () => model.ref,
    model: async () => model,
  });
  return start(run, { strategy, journal, completions, player, tools, people, oracle, signal });
}
