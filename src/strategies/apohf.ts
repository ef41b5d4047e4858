import { featuresOf, preferenceModel, type Preference, type PreferenceModel } from '../base/preference-model';
import { rewriteWording } from '../blocks/rewrite-wording';
import { offer, setOf, tryWording, type Tried } from '../blocks/try-wording';
import { choice, integer, number } from '../contract/options';
import { strategy, type Context, type Steps } from '../contract/strategy';

/**
 * Prompt optimisation with human feedback (#148): a model writes candidate prompts; in each round two of them answer, somebody says
 * which is better, and a preference model is refitted on all comparisons so far. The first of the two is the one it thinks best, the
 * second the one that could be better: its score plus a bonus for what it does not know yet. The answer is the best one shown.
 */
export default strategy({
  title: 'Prompts by preference',
  summary: 'Two prompts answer, you say which is better, and a small model of your taste picks the next two.',
  papers: [{ title: 'Prompt Optimization with Human Feedback', system: 148 }],
  family: 'search',
  roles: ['actor', 'teacher'],
  expect:
    'Some twenty comparisons find a prompt near the best of the candidates; random pairs need several times as many.',
  options: {
    candidates: integer('Candidate prompts', 8, 2, 40),
    rounds: integer('Comparisons', 10, 1, 40),
    by: choice('Who prefers', ['the known answers', 'a person'], 'The known answers stand in for a person.'),
    examples: integer('Problems a prompt', 4, 1, 20),
    curiosity: number('Curiosity', 1, 0, 5, 'Weight of what is not known yet (the paper’s ν).'),
  },
  calls: ({ candidates, examples }) => candidates - 1 + candidates * examples,

  async *run(context, { candidates, rounds, by, examples, curiosity }) {
    const set = setOf(context, examples);
    const wordings = [set.wording];
    const first = yield* tryWording(context, set, set.wording);
    yield* offer(context, first);
    for (let attempt = 1; attempt < candidates; attempt++) {
      const wording = yield* rewriteWording(context, 'vary-wording', { wording: set.wording });
      if (wording !== null && !wordings.includes(wording)) wordings.push(wording);
    }
    const arms = wordings.map((wording) => ({ wording, features: featuresOf(wording) }));
    const seen = new Map<number, Tried>([[0, first]]);
    const preferences: Preference[] = [];
    const duels: (readonly [number, number])[] = [];
    let model = preferenceModel(preferences, 64, 0);
    for (let round = 0; round < rounds && arms.length > 1; round++) {
      const [one, other] = pairOf(context, arms, model, preferences, curiosity);
      for (const arm of [one, other])
        if (!seen.has(arm)) seen.set(arm, yield* tryWording(context, set, arms[arm]!.wording));
      const better = yield* prefers(context, seen.get(one)!, seen.get(other)!, by, round);
      const [winner, loser] = better ? [one, other] : [other, one];
      duels.push([seen.get(one)!.score, seen.get(other)!.score]);
      preferences.push({ winner: arms[winner]!.features, loser: arms[loser]!.features });
      model = preferenceModel(preferences, 64, 0);
    }
    const shown = [...seen.entries()].sort(
      ([a], [b]) => model.score(arms[b]!.features) - model.score(arms[a]!.features),
    );
    const best = shown[0]![1];
    yield* offer(context, best);
    yield context.note({ type: 'loop-stop', reason: `${preferences.length} comparisons of ${arms.length} prompts` });
    return { text: best.wording, value: { wording: best.wording, score: best.score, first: first.score, duels } };
  },
});

/** The paper begins with a few random pairs. */
const blind = 3;

/** The best by the model, and the best by score plus bonus √(ν Σ (g − g₁)² / U), where U counts what was compared. */
function pairOf(
  context: Context,
  arms: readonly { readonly features: readonly number[] }[],
  model: PreferenceModel,
  preferences: readonly Preference[],
  curiosity: number,
): readonly [number, number] {
  const any = () => Math.floor(context.random() * arms.length);
  if (preferences.length < blind) {
    const one = any();
    return [one, (one + 1 + Math.floor(context.random() * (arms.length - 1))) % arms.length];
  }
  const scores = arms.map(({ features }) => model.score(features));
  const one = scores.indexOf(Math.max(...scores));
  const gradients = arms.map(({ features }) => model.gradient(features));
  const known = gradients[0]!.map((_value, place) =>
    preferences.reduce(
      (sum, { winner, loser }) => sum + (model.gradient(winner)[place]! - model.gradient(loser)[place]!) ** 2,
      0.1,
    ),
  );
  const bonus = (arm: number) =>
    Math.sqrt(
      curiosity *
        gradients[arm]!.reduce((sum, value, place) => sum + (value - gradients[one]![place]!) ** 2 / known[place]!, 0),
    );
  const others = arms.map((_arm, place) => place).filter((place) => place !== one);
  return [one, others.reduce((high, arm) => (scores[arm]! + bonus(arm) > scores[high]! + bonus(high) ? arm : high))];
}

async function* prefers(context: Context, one: Tried, other: Tried, by: string, round: number): Steps<boolean> {
  if (by === 'the known answers')
    return one.score === other.score ? context.branch(`coin ${round}`).random() < 0.5 : one.score > other.score;
  const reply = yield* context.ask({
    kind: 'choose',
    prompt: 'Which prompt do you like better? What it got wrong stands below it.',
    options: [told(one), told(other)],
  });
  return reply === 0;
}

const told = ({ wording, score, failures }: Tried): string =>
  `${wording}\n\n(${Math.round(100 * score)} % right)${failures[0] ? `\n\n${failures[0]}` : ''}`;
