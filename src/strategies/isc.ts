import { readAnswer, readVerdict } from '../blocks/parse';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { readSections } from '../blocks/sections';
import { strategy } from '../contract/strategy';
import type { Answer } from '../contract/task';

/** Intrinsic self-correction (#173): one generation holds an answer, its verification and, if that fails, a modified answer. */
export default strategy({
  title: 'Answer, verify, modify at once',
  summary: 'In a single reply the model answers, checks its answer and corrects it if the check fails.',
  papers: [{ title: 'Small Language Model Can Self-correct', system: 173 }],
  family: 'loop',
  roles: ['actor'],
  expect: 'Small models that were trained for it correct some answers; untrained, they skip the check or find nothing.',
  options: {},
  calls: () => 1,

  async *run(context) {
    const { text, key } = yield* say(context, 'actor', 'answer-verify-modify', { question: posed(context) });
    const parts = readSections(text, ['Verification', 'Modified answer']);
    const read = (part: string): Answer => ({ text: part, value: readAnswer(part, context.problem.choices) });
    const missing = (part: string) =>
      context.note({ type: 'warning', setting: 'answer-verify-modify', message: `The actor wrote no ${part}.` });

    const first = read(parts[''] || text);
    yield context.note({ type: 'draft-ready', draft: first, of: key });
    const check = parts['Verification'];
    const right = check === undefined ? null : readVerdict(check);
    if (right === null) yield missing(check === undefined ? 'verification' : 'verdict');
    else
      yield context.note({
        type: 'verdict-ready',
        verdict: { score: Number(right), feedback: check! },
        by: key,
        of: key,
      });

    const modified = parts['Modified answer'];
    if (right === false && !modified) yield missing('modified answer');
    if (right === true || !modified) return first;
    const second = read(modified);
    yield context.note({ type: 'draft-ready', draft: second, of: key });
    return second;
  },
});
