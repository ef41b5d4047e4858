import { readTests, writeTests, type TestCase } from '../base/read-tests';
import { answerOf, type Draft } from '../blocks/act';
import { reply } from '../blocks/converse';
import { mean } from '../blocks/mean';
import { readCode } from '../blocks/parse';
import { pickBest } from '../blocks/pick-best';
import { posed } from '../blocks/posed';
import { user, type Message } from '../contract/engine';
import { choice, integer } from '../contract/options';
import { programSource, reportOf } from '../contract/program';
import { testWritingOf, type LabelledProgram, type TestWriting } from '../contract/test-writing';
import { strategy, type Context, type Said, type Steps } from '../contract/strategy';
import { fill } from '../prompts/fill';

interface Suite extends Draft {
  readonly said: string;
  readonly cases: readonly TestCase[];
}

/**
 * CodeContests-O (#3): tests are written, or a program that makes their inputs; they are tried on programs labelled right and wrong,
 * and the right ones that fail and the wrong ones that pass go back, with what they gave, until none is misjudged.
 */
export default strategy({
  title: 'CodeContests-O: tests that tell programs apart',
  summary:
    'Write tests, try them on programs known to be right or wrong, and mend the tests until they judge all correctly.',
  papers: [
    {
      title: 'CodeContests-O: Powering LLMs via Feedback-Driven Iterative Test Case Generation',
      system: 3,
    },
  ],
  family: 'loop',
  roles: ['actor', 'reviser'],
  needs: ['javascript'],
  expect: 'Feedback raises both shares in the first rounds; small models expect wrong results, which generators avoid.',
  options: {
    rounds: integer('Rounds', 3, 1, 8),
    form: choice(
      'The model writes',
      ['tests', 'a generator'],
      'A generator makes inputs; what a right program gives is expected.',
    ),
    count: integer('Tests at most', 8, 1, 30),
  },
  calls: ({ rounds }) => rounds,
  presets: [{ title: 'CodeContests-O, generator', system: 3, options: { form: 'a generator' } }],

  async *run(context, { rounds, form, count }) {
    const task = testWritingOf(context.problem);
    const slots = { question: posed(context), count: String(count), tested: task?.tested ?? 'the function' };
    const purpose = form === 'tests' ? 'write-tests' : 'write-generator';
    let messages: readonly Message[] = [user(fill(purpose, slots, context.wording))];
    const suites: Suite[] = [];
    const scores: (number | null)[] = [];
    for (let round = 0; round < rounds; round++) {
      const [role, name] = round ? ['reviser', 'rewrite-tests'] : ['actor', purpose];
      const said = yield* context.generate({ role, purpose: name }, { messages });
      const suite: Suite = yield* taken(context, said, task, form === 'tests', count);
      suites.push(suite);
      if (!task) {
        yield context.note({ type: 'loop-stop', reason: 'there are no labelled programs to try the tests on' });
        return answerOf(suite);
      }
      const { score, result } = yield* tried(context, suite.cases, task);
      scores.push(score);
      yield context.note({ type: 'verdict-ready', verdict: { score, feedback: result }, of: suite.key });
      if (score === 1) break;
      messages = reply(context, messages, said.text, 'rewrite-tests', { result });
    }
    const all = scores.at(-1) === 1;
    yield context.note({
      type: 'loop-stop',
      reason: all ? 'every program is judged correctly' : `${rounds} rounds are over`,
    });
    return answerOf(yield* pickBest(context, suites, scores, (score) => `mean of both shares ${score.toFixed(2)}`));
  },
});

/** The tests in what was said, or those that its inputs and a right program make. */
async function* taken(
  context: Context,
  { text, key }: Said,
  task: TestWriting | null,
  direct: boolean,
  count: number,
): Steps<Suite> {
  const cases = !task
    ? []
    : direct
      ? readTests(text, task.tested)
      : yield* generated(context, readCode(text), task, count);
  const kept = cases.slice(0, count);
  if (task && !kept.length) {
    const message = `No test of ${task.tested} in: "${text.slice(0, 40)}".`;
    yield context.note({ type: 'warning', setting: 'tests', message });
  }
  const shown = kept.length ? writeTests(task!.tested, kept) : text;
  yield context.note({ type: 'draft-ready', draft: { text: shown, value: null }, of: key });
  return { text: shown, value: null, key, said: text, cases: kept };
}

/** Inputs are made by the program of the model, results by the first right program. */
async function* generated(
  context: Context,
  code: string,
  { tested, programs }: TestWriting,
  count: number,
): Steps<readonly TestCase[]> {
  const before = `const ${tested} = (() => {\n${programs.find(({ right }) => right)?.code ?? ''}\nreturn ${tested};\n})();`;
  const print = `console.log(JSON.stringify(inputs().slice(0, ${count}).map((args) => ({ args, expect: ${tested}(...structuredClone(args)) }))));`;
  const result = yield* context.call('javascript', programSource({ before, code: `${code}\n;${print}`, tests: [] }));
  const made = jsonOf(reportOf(result)?.console.trim().split('\n').at(-1) ?? '');
  return Array.isArray(made) ? readTests(writeTests(tested, made as readonly TestCase[]), tested) : [];
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The mean of both shares, and what was misjudged, for the model that mends the tests. */
async function* tried(context: Context, cases: readonly TestCase[], { tested, programs }: TestWriting) {
  if (!cases.length) return { score: 0, result: `No test could be read. Each line must look like ${tested}(…) === …` };
  const judged: (LabelledProgram & { readonly passed: boolean; readonly why: string })[] = [];
  for (const program of programs) {
    const tests = cases.map(({ args, expect }) => ({
      call: `${tested}(${args.map((one) => JSON.stringify(one)).join(', ')})`,
      expect,
    }));
    const { ok, output } = yield* context.call('javascript', programSource({ code: program.code, tests }));
    judged.push({ ...program, passed: ok, why: output });
  }
  const share = (label: boolean) => {
    const these = judged.filter(({ right }) => right === label);
    return these.length ? these.filter(({ passed }) => passed === label).length / these.length : null;
  };
  const missed = judged.filter(({ right, passed }) => right !== passed);
  const lines = missed.map(({ right, code, why }) =>
    right
      ? `This program is right, but fails:\n${code}\n${failures(why)}`
      : `This program is wrong, but passes all your tests:\n${code}`,
  );
  return {
    score: mean([share(true), share(false)]),
    result: lines.join('\n\n') || 'Every program is judged correctly.',
  };
}

const failures = (output: string): string =>
  output
    .split('\n')
    .filter((line) => line.startsWith('failed'))
    .join('\n');
