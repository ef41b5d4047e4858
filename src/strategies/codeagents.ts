import { accept } from '../blocks/accept';
import { answerOf, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { readAnswer, readCode } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { execute, type Execution } from '../blocks/pseudocode';
import { shown } from '../blocks/values';
import { user, type Message } from '../contract/engine';
import { choice, flag, integer } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * CodeAgents (#41): the plan is pseudocode with typed variables, loops and assertions; it is run line by line, and where it stops,
 * the line, the state and the message go back to the planner. The interpreter is our own and knows arithmetic; no program of
 * the model is run by the browser. A plan of a single expression is what the bundled models were trained to write.
 */
export default strategy({
  title: 'CodeAgents: a plan that runs',
  summary: 'Write the solution as a short plan in pseudocode, run it line by line, and mend the line where it fails.',
  papers: [{ title: 'CodeAgents: A Token-Efficient Framework for Codified Multi-Agent Reasoning in LLMs', system: 41 }],
  family: 'loop',
  roles: ['actor', 'verifier', 'reviser'],
  expect:
    'More tasks solved with fewer tokens than with plans in words; what is left are plans that are wrong, not sums.',
  options: {
    plan: choice('Plan', ['one expression', 'pseudocode'], 'The bundled models can write only the former.'),
    replans: integer('Replans', 3, 0, 8),
    check: flag('Check the result', true, 'Ask a verifier about what a plan came to; a no goes back to the planner.'),
  },
  calls: ({ replans, check }) => (replans + 1) * (check ? 2 : 1),
  presets: [
    { title: 'CodeAgents', system: 41, options: { plan: 'pseudocode' } },
    { title: 'One expression', options: { plan: 'one expression' } },
  ],

  async *run(context, { plan, replans, check }) {
    const purpose = plan === 'pseudocode' ? 'codeagents-plan' : 'program';
    const begun: readonly Message[] = [user(fill(purpose, { question: posed(context) }, context.wording))];
    let asked = { messages: begun, role: 'actor', purpose };
    let ran: Draft | null = null;
    for (let attempt = 0; ; attempt++) {
      const { role, purpose, messages } = asked;
      const { text, key } = yield* context.generate({ role, purpose }, { messages });
      const done = execute(readCode(text));
      const draft: Draft = yield* record(context, text, key, done, ran === null);
      ran = done.ok ? draft : ran;
      if (done.ok && (!check || (yield* accept(context, draft, 'verifier')) !== false)) {
        yield context.note({ type: 'loop-stop', reason: check ? 'the plan ran and nobody objects' : 'the plan ran' });
        return answerOf(draft);
      }
      if (attempt === replans) {
        yield context.note({ type: 'loop-stop', reason: `${replans} replans are over` });
        return answerOf(ran ?? draft);
      }
      asked = patch(context, begun, text, done, plan === 'pseudocode');
    }
  },
});

/** What came of a plan, as a draft: its lines with their numbers and the result. Without a result it is no answer yet. */
async function* record(context: Context, plan: string, key: string, done: Execution, first: boolean): Steps<Draft> {
  if (!done.ok) {
    const { line, source, message } = done.fault;
    const feedback = `Line ${line}, ${source}: ${message}`;
    if (first) yield context.note({ type: 'draft-ready', draft: { text: plan, value: null }, of: key });
    yield context.note({ type: 'verdict-ready', verdict: { score: 0, feedback }, of: key });
    return { text: plan, value: null, key };
  }
  const steps = done.trace.map((line, index) => `Step ${index + 1}: ${line}`);
  const text = [...steps, `Answer: ${shown(done.value)}`].join('\n');
  const value = readAnswer(text, context.problem.choices);
  yield context.note({ type: 'draft-ready', draft: { text, value }, of: key });
  return { text, value, key };
}

/** What goes back to the planner, after the plan it speaks of; earlier plans are forgotten. */
function patch(context: Context, begun: readonly Message[], plan: string, done: Execution, pseudocode: boolean) {
  const result = done.ok ? shown(done.value) : '';
  const [purpose, slots]: [string, { readonly [name: string]: string }] = !pseudocode
    ? ['debug', { result: done.ok ? `The expression returned ${result}.` : `SyntaxError: ${done.fault.message}` }]
    : done.ok
      ? ['codeagents-doubt', { result }]
      : ['codeagents-patch', { ...done.fault, line: String(done.fault.line) }];
  return { messages: reply(context, begun, plan, purpose, slots), role: 'reviser', purpose };
}
