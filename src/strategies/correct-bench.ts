import { act, answerOf, question } from '../blocks/act';
import { callsOf, correct, type Method, type Progress } from '../blocks/correct';
import { posed } from '../blocks/posed';
import { user } from '../contract/engine';
import { choice } from '../contract/options';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

const methods = [
  'RCI',
  'Self-Refine',
  'CoVe',
  'Reflexion',
  'Reflexion, external check',
  'CRITIC with a calculator',
] as const satisfies readonly Method[];

/**
 * CorrectBench (#159): methods of correction one after the other in one conversation, each reading what all before it said.
 * S1 corrects from within (RCI, Self-Refine, CoVe, Reflexion), S2 with something from outside (a check, a calculator).
 */
export default strategy({
  title: 'CorrectBench',
  summary: 'Chain known methods of self-correction in one conversation and see what each one adds.',
  papers: [{ title: 'Can LLMs Correct Themselves? A Benchmark of Self-Correction in LLMs', system: 159 }],
  family: 'protocol',
  roles: ['actor', 'self', 'critic', 'verifier', 'reviser'],
  expect: 'Large gains on GPQA, small ones on arithmetic, and losses by Reflexion on GSM8K; two methods add little.',
  options: {
    base: choice('First draft', ['chain of thought', 'direct'], 'The base answer that is corrected.'),
    first: choice('First method', methods),
    second: choice('Second method', ['none', ...methods]),
  },
  presets: [
    { title: 'RCI', system: 159, options: { first: 'RCI', second: 'none' } },
    { title: 'Self-Refine', system: 159, options: { first: 'Self-Refine', second: 'none' } },
    { title: 'CoVe', system: 159, options: { first: 'CoVe', second: 'none' } },
    { title: 'Reflexion (internal)', system: 159, options: { first: 'Reflexion', second: 'none' } },
    { title: 'Reflexion (external)', system: 159, options: { first: 'Reflexion, external check', second: 'none' } },
    { title: 'CRITIC with a calculator', system: 159, options: { first: 'CRITIC with a calculator', second: 'none' } },
    { title: 'S1 then S2', system: 159, options: { first: 'RCI', second: 'Reflexion, external check' } },
    { title: 'S2 then S1', system: 159, options: { first: 'Reflexion, external check', second: 'RCI' } },
  ],
  calls: ({ first, second }) => 1 + callsOf[first] + (second === 'none' ? 0 : callsOf[second]),

  async *run(context, { base, first, second }) {
    const direct = [user(fill('direct', { question: posed(context) }, context.wording))];
    const messages = base === 'direct' ? direct : question(context);
    const draft = yield* act(context, { messages, purpose: base === 'direct' ? 'direct' : 'solve' });
    let progress: Progress = { draft, messages };
    for (const method of [first, second]) if (method !== 'none') progress = yield* correct(context, progress, method);
    return answerOf(progress.draft);
  },
});
