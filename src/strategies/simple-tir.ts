import { reply } from '../blocks/converse';
import { posed } from '../blocks/posed';
import { isFinished } from '../blocks/go-on';
import { readCode } from '../blocks/parse';
import { take } from '../blocks/take';
import { answerOf, type Draft } from '../blocks/act';
import { user, type Message } from '../contract/engine';
import { integer } from '../contract/options';
import { programSource } from '../contract/program';
import { strategy } from '../contract/strategy';
import { fill } from '../prompts/fill';

/**
 * SimpleTIR (#16): think, run code, read its output, think on, until there is an answer. A turn that has neither a whole code block
 * nor an answer is void: it is counted, and training drops every trajectory that has one.
 */
export default strategy({
  title: 'SimpleTIR: think and run in turns',
  summary: 'The model thinks, writes a bit of code, reads what it printed, and goes on until it has an answer.',
  papers: [
    {
      title: 'SimpleTIR: End-to-End Reinforcement Learning for Multi-Turn Tool-Integrated Reasoning',
      system: 16,
    },
  ],
  family: 'loop',
  roles: ['actor'],
  needs: ['javascript'],
  expect: 'Untrained small models make many void turns; accuracy is much higher on trajectories without one.',
  options: { turns: integer('Turns', 5, 1, 10) },
  calls: ({ turns }) => turns,

  async *run(context, { turns }) {
    let messages: readonly Message[] = [user(fill('simple-tir', { question: posed(context) }, context.wording))];
    let draft: Draft | null = null;
    for (let turn = 0; turn < turns; turn++) {
      const said = yield* context.generate({ role: 'actor', purpose: 'simple-tir' }, { messages });
      const blocks = said.text.match(/```[^\n]*\n[\s\S]*?```/g);
      const answered = isFinished(said.text);
      if (draft === null || answered) draft = yield* take(context, said);
      if (answered && !blocks) {
        yield context.note({ type: 'loop-stop', reason: `answered in turn ${turn + 1}` });
        return answerOf(draft);
      }
      if (!blocks) {
        const message = `Turn ${turn + 1} has neither code nor an answer.`;
        yield context.note({ type: 'warning', setting: 'void turn', message });
      }
      const source = programSource({ code: readCode(blocks?.at(-1) ?? ''), tests: [] });
      const result = blocks ? (yield* context.call('javascript', source)).output : 'There was no code to run.';
      messages = reply(context, messages, said.text, 'simple-tir-output', { result });
    }
    yield context.note({ type: 'loop-stop', reason: `${turns} turns are over` });
    return answerOf(draft!);
  },
});
