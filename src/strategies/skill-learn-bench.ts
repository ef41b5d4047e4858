import { answerOf } from '../blocks/act';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { story, walk, type Walk } from '../blocks/walk';
import { choice, integer, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

const methods = ['one-shot', 'self-feedback', 'teacher', 'creator', 'human', 'none'] as const;
type Method = (typeof methods)[number];
const stages = ['intent', 'edge cases', 'specification', 'checks'] as const;

/**
 * SkillLearnBench (#176): a first attempt without help becomes a skill document by one of four methods, and the task is done again
 * with it. Compare with no skill and with one that a person wrote.
 */
export default strategy({
  title: 'SkillLearnBench: write a skill, then use it',
  summary: 'After a first attempt a skill is written down, by oneself, with a teacher or in stages, and then used.',
  papers: [
    {
      title: 'SkillLearnBench: Benchmarking Continual Learning Methods for Agent Skill Generation on Real-World Tasks',
      system: 176,
    },
  ],
  family: 'protocol',
  roles: ['actor', 'self', 'teacher'],
  needs: ['worlds'],
  expect: 'Skills that models write help less than those of people, and self-feedback drifts after a round or two.',
  options: {
    method: choice('The skill is written', methods),
    versions: integer('Versions', 2, 1, 5, 'Of self-feedback and of the teacher.'),
    human: text('A skill of a person', '', 'Used where the method is human.'),
    turns: integer('Turns', 10, 1, 40),
  },
  calls: ({ versions, turns }) => turns * (versions + 1) + Math.max(stages.length, 1 + 2 * versions),
  presets: methods.map((method) => ({ title: `Skill: ${method}`, system: 176, options: { method } })),

  async *run(context, { method, versions, human, turns }) {
    const first = yield* walk(context.branch(0), { turns });
    if (method === 'none') return answerOf(first);
    let skill = method === 'human' ? human : yield* write(context, method, first);
    let last = yield* walk(context.branch(1), { turns, hints: hinted(skill) });
    const rounds = method === 'self-feedback' || method === 'teacher' ? versions : 1;
    for (let version = 2; version <= rounds; version++) {
      skill = yield* improve(context.branch(`version ${version}`), method, skill, last);
      last = yield* walk(context.branch(version), { turns, hints: hinted(skill) });
    }
    yield context.note({ type: 'verdict-ready', verdict: { score: null, feedback: skill }, of: first.key });
    yield context.note({ type: 'loop-stop', reason: `version ${rounds} of the skill was used` });
    return answerOf(last);
  },
});

async function* write(context: Context, method: Method, walked: Walk): Steps<string> {
  const slots = { question: posed(context), attempt: told(walked) };
  if (method !== 'creator') return (yield* say(context, 'self', 'skill-write', slots)).text.trim();
  let notes = '';
  for (const stage of stages) {
    const more = { ...slots, stage, notes: notes || 'none' };
    notes += `${stage}: ${(yield* say(context, 'self', 'skill-creator', more)).text.trim()}\n`;
  }
  return notes.trim();
}

async function* improve(context: Context, method: Method, skill: string, walked: Walk): Steps<string> {
  const slots = { question: posed(context), skill, attempt: told(walked) };
  if (method === 'teacher' && context.known) {
    const told = { ...slots, reference: '{reference}' };
    const { text: feedback } = yield* say(context, 'teacher', 'skill-teacher', told, { privileged: true });
    return (yield* say(context, 'self', 'skill-rewrite', { skill, feedback })).text.trim();
  }
  if (method === 'teacher') {
    const message = 'Nobody knows what is right here; the author looks at the skill instead of a teacher.';
    yield context.note({ type: 'warning', setting: 'teacher', message });
  }
  const { text: said } = yield* say(context, 'self', 'skill-feedback', slots);
  return (said.split(/^\W*skill\W*$|^\W*skill:\W*/im).at(-1) ?? said).trim();
}

const told = ({ visit, text: said }: Walk): string => (visit.report ? story(visit) : said);
const hinted = (skill: string): string => (skill ? `A skill that may help:\n${skill}` : '');
