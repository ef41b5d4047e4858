import { expect, it } from 'vitest';
import { author, badWording } from '../../bench/prompt-author';
import { oracleOf } from '../../src/app/oracle';
import type { Json } from '../../src/base/json';
import { textOf, type Model } from '../../src/contract/engine';
import { promptSetOf } from '../../src/contract/prompt-set';
import { graders } from '../../src/graders';
import promptSets from '../../src/tasks/prompt-sets';
import { collect } from '../support/collect';
import { pocket } from '../support/engine-pocket';
import { header, play } from '../support/runs';

/** The script of the measurement writes; the real Pocket answers. `npm run prompts` asks on problems that are held out. */
async function writtenAndAnswered(): Promise<Model> {
  const [actor, writer] = [await pocket('pocket-3m'), author()];
  return {
    ...actor,
    generate: (request, signal) =>
      (/You improve a prompt|Is it A\)/.test(textOf(request.messages[0]!)) ? writer : actor).generate(request, signal),
  };
}

const item = promptSets.item(1001);
const extra = { ...promptSetOf(item.problem)!, wording: badWording } as unknown as Json;
const problem = { ...item.problem, extra };
const cast = { actor: { model: { engine: 'transformers', model: 'pocket-3m' }, temperature: 0 } };

it.each([
  ['opto-prime', { examples: 3, steps: 12 }],
  ['skill-reducer', { examples: 3 }],
])(
  '%s mends a bad wording by what the real Pocket gets right',
  async (strategy, options) => {
    const oracle = oracleOf({ ...item, problem }, { graders, tools: new Map() });
    const run = header({ strategy, options, problem, cast });
    const events = await collect(play(run, { model: await writtenAndAnswered(), oracle }));
    const marks = events.flatMap((event) => (event.type === 'check-end' ? [event.right] : []));
    expect(marks.slice(0, 3)).toEqual([false, false, false]);
    expect(events.at(-1)).toMatchObject({ type: 'run-end', answer: { value: { score: 1 } } });
  },
  60_000,
);
