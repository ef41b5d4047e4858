import { reply } from '../blocks/converse';
import { readCode } from '../blocks/parse';
import { execute, programming, tryOut } from '../blocks/program';
import { integer } from '../contract/options';
import { programTaskOf } from '../contract/program';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';
import type { Answer } from '../contract/task';

/**
 * ReflexiCoder (#39): the model reflects on its program without running it, and writes another, until a reflection finds nothing
 * that is wrong. All programs are run afterwards, so that the record shows which reflections helped; the last one is the answer.
 */
export default strategy({
  title: 'ReflexiCoder: reflect without running',
  summary: 'After each program the model says whether it has a bug and writes it anew; nothing is run until the end.',
  papers: [
    {
      title:
        'ReflexiCoder: Teaching Large Language Models to Self-Reflect on Generated Code and Self-Correct It via Reinforcement Learning',
      system: 39,
    },
  ],
  family: 'loop',
  roles: ['actor', 'self'],
  needs: ['javascript'],
  expect: 'Untrained models find bugs that are not there and damage right programs; training makes reflection pay.',
  options: { answers: integer('Programs', 5, 1, 5, 'The most it may write.') },
  calls: ({ answers }) => 1 + answers,

  async *run(context, { answers }) {
    let messages = programming(context);
    const purpose = programTaskOf(context.problem) ? 'write-program' : 'program';
    let said = yield* context.generate({ role: 'actor', purpose }, { messages });
    const programs = [yield* written(context, said)];
    let stop = `${answers} programs are written`;
    while (programs.length < answers) {
      messages = reply(context, messages, said.text, 'reflexicoder');
      said = yield* context.generate({ role: 'self', purpose: 'reflexicoder' }, { messages });
      const status = /status\W*(bug|optimi[sz]e|done)/i.exec(said.text)?.[1]?.toLowerCase();
      if (status === undefined) {
        const message = `No status in: "${said.text.slice(0, 40)}"; the reflections end.`;
        yield context.note({ type: 'warning', setting: 'reflexicoder', message });
      }
      if (said.text.includes('```')) programs.push(yield* written(context, said));
      if (status === 'bug' && said.text.includes('```')) continue;
      stop = status === undefined ? 'a reflection could not be read' : 'a reflection found nothing wrong';
      break;
    }
    return yield* runAll(context, programs, stop);
  },
});

async function* written(context: Context, said: Said): Steps<Said> {
  yield context.note({ type: 'draft-ready', draft: { text: said.text, value: readCode(said.text) }, of: said.key });
  return said;
}

/** What every program is worth, known only now; the last one is the answer, whatever the tests say of it. */
async function* runAll(context: Context, programs: readonly Said[], stop: string): Steps<Answer> {
  for (const { text, key } of programs.slice(0, -1)) {
    const { share, result } = yield* execute(context, readCode(text));
    yield context.note({ type: 'verdict-ready', verdict: { score: share, feedback: result }, of: key });
  }
  const { text, value } = yield* tryOut(context, programs.at(-1)!);
  yield context.note({ type: 'loop-stop', reason: stop });
  return value === undefined ? { text } : { text, value };
}
