import { accept, checkers } from '../blocks/accept';
import { answerOf } from '../blocks/act';
import { repeat } from '../blocks/all';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { story, walk, type Walk } from '../blocks/walk';
import { choice, integer, number, text } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** A rule that is told before the task, and how often it was measured. */
interface Skill {
  readonly rule: string;
  seen: number;
}
interface Measured {
  readonly walks: readonly Walk[];
  readonly wins: readonly boolean[];
}

/**
 * SLIM (#118): skills come and go by what they contribute: Δ = success with all of them less success without this one. What
 * contributes more than ε stays, what does not is retired once it was measured often enough, and failures give rise to new ones.
 * Here validation is repeats of the problem itself.
 */
export default strategy({
  title: 'SLIM: skills that earn their place',
  summary:
    'Measure what each skill contributes by leaving it out; drop those that do not help, learn new ones from failures.',
  papers: [{ title: 'Dynamic Skill Lifecycle Management for Agentic Reinforcement Learning', system: 118 }],
  family: 'protocol',
  roles: ['actor', 'verifier', 'self'],
  needs: ['worlds'],
  expect: 'The active set shrinks while success rises: many skills stop helping once they are learnt.',
  options: {
    skills: text('Skills at first', '', 'One a line.'),
    rounds: integer('Rounds', 2, 1, 10),
    tries: integer('Tries for each measure', 2, 1, 20),
    epsilon: number('A skill contributes above', 0.02, 0, 1),
    exposures: integer('Retired after so many measures', 1, 1, 10, 'The paper waits longer; a run is short.'),
    turns: integer('Turns', 10, 1, 40),
    reward: choice('Success says', checkers, 'The known answer looks at what is so in the end: an upper bound.'),
  },
  calls: ({ skills, rounds, tries, turns }) =>
    rounds * (linesOf(skills).length + rounds + 1) * tries * (turns + 1) + rounds,

  async *run(context, { skills, rounds, tries, epsilon, exposures, turns, reward }) {
    let active: Skill[] = linesOf(skills).map((rule) => ({ rule, seen: 0 }));
    let best: Walk | null = null;
    const measure = async function* (branch: Context, set: readonly Skill[]): Steps<Measured> {
      const all = yield* repeat(branch, tries, async function* (one) {
        const gone = yield* walk(one, { turns, hints: set.map(({ rule }) => `- ${rule}`).join('\n') });
        const judged = { ...gone, text: reward === 'verifier' ? story(gone.visit) : gone.text };
        return { gone, won: (yield* accept(one, judged, reward)) === true };
      });
      return { walks: all.map(({ gone }) => gone), wins: all.map(({ won }) => won) };
    };
    for (let round = 0; round < rounds; round++) {
      const branch = context.branch(round);
      const whole = yield* measure(branch.branch('all'), active);
      best = whole.walks[Math.max(0, whole.wins.indexOf(true))]!;
      const kept: Skill[] = [];
      for (const [index, skill] of active.entries()) {
        const without = yield* measure(
          branch.branch(`without ${index}`),
          active.filter((other) => other !== skill),
        );
        const delta = share(whole.wins) - share(without.wins);
        skill.seen++;
        const stays = delta > epsilon || skill.seen < exposures;
        const feedback = `"${skill.rule}" contributes ${delta.toFixed(2)}: ${stays ? 'it stays' : 'it is retired'}`;
        yield branch.note({ type: 'verdict-ready', verdict: { score: null, feedback }, of: best.key });
        if (stays) kept.push(skill);
      }
      active = kept;
      const lost = whole.walks.filter((_, index) => !whole.wins[index]);
      if (lost.length && round < rounds - 1) active.push({ rule: yield* learn(branch, lost), seen: 0 });
    }
    yield context.note({ type: 'loop-stop', reason: `${rounds} rounds are over; ${active.length} skills are active` });
    return answerOf(best!);
  },
});

async function* learn(context: Context, lost: readonly Walk[]): Steps<string> {
  const failures = lost
    .map(({ visit, text: said }, index) => `${index + 1}. ${visit.report ? story(visit) : said}`)
    .join('\n');
  const { text: rule } = yield* say(context, 'self', 'slim-skill', { question: posed(context), failures });
  return rule.trim().split('\n')[0]!.slice(0, 300);
}
const linesOf = (skills: string): readonly string[] =>
  skills
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const share = (wins: readonly boolean[]): number => wins.filter(Boolean).length / wins.length;
