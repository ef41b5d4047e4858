import { answerOf, type Draft } from '../blocks/act';
import { posed } from '../blocks/posed';
import { say } from '../blocks/say';
import { readSmiles } from '../base/read-smiles';
import { integer } from '../contract/options';
import { deviations, moleculeOf, moleculeSource, moleculeTaskOf, type Targets } from '../contract/molecule';
import { strategy, type Context, type Steps } from '../contract/strategy';

/** A molecule and how far it is off. */
interface Candidate {
  readonly smiles: string;
  /** Mean over the properties of |value − target| / tolerance; null when it is no molecule. */
  readonly error: number | null;
  /** Whether it is valid and every property is within its tolerance. */
  readonly met: boolean;
  /** For the model that edits it. */
  readonly feedback: string;
}

/**
 * M⁴olGen (#19): begin with the prototype that is nearest to the targets, edit it hop by hop, each time with the signed errors of
 * its properties, and keep the best. In the paper several agents edit fragments; here one model does, on the whole molecule.
 */
export default strategy({
  title: 'M⁴olGen: edit a molecule towards targets',
  summary: 'Start from a known molecule and change one group at a time, told how far each property is off.',
  papers: [
    {
      title: 'M^4olGen: Multi-Agent, Multi-Stage Molecular Generation under Precise Multi-Property Constraints',
      system: 19,
    },
  ],
  family: 'loop',
  roles: ['actor'],
  needs: ['molecules'],
  expect: 'More hops bring the properties closer; small models write molecules that cannot be.',
  options: { hops: integer('Hops', 6, 1, 20) },
  calls: ({ hops }) => hops,

  async *run(context, { hops }) {
    const task = moleculeTaskOf(context.problem);
    const targets = task?.targets ?? {};
    let best = yield* nearest(context, task?.prototypes ?? [], targets);
    let draft: Draft | null = null;
    let last = best;
    for (let hop = 0; hop < hops; hop++) {
      const slots = { question: posed(context), molecule: best?.smiles ?? 'none yet', feedback: last?.feedback ?? '' };
      const { text, key } = yield* say(context, 'actor', 'm4olgen', slots);
      const smiles = readSmiles(text);
      yield context.note({ type: 'draft-ready', draft: { text, value: smiles }, of: key });
      if (smiles === null) {
        const message = `No molecule in: "${text.slice(0, 40)}".`;
        yield context.note({ type: 'warning', setting: 'm4olgen', message });
      }
      last = smiles === null ? unread : yield* measure(context, smiles, targets);
      const score = last.error === null ? 0 : 1 / (1 + last.error);
      yield context.note({ type: 'verdict-ready', verdict: { score, feedback: last.feedback }, of: key });
      if (draft === null || isBetter(last, best)) draft = { text, value: smiles, key };
      if (isBetter(last, best)) best = last;
      if (!last.met) continue;
      yield context.note({ type: 'loop-stop', reason: `every property is met after ${hop + 1} hops` });
      return answerOf(draft);
    }
    yield context.note({ type: 'loop-stop', reason: `${hops} hops are over` });
    return answerOf(best ? { ...draft!, text: `SMILES: ${best.smiles}`, value: best.smiles } : draft!);
  },
});

const unread: Candidate = { smiles: '', error: null, met: false, feedback: 'Your last reply held no molecule.' };

/** The prototype with the smallest error; null when there is none. */
async function* nearest(context: Context, prototypes: readonly string[], targets: Targets): Steps<Candidate | null> {
  let best: Candidate | null = null;
  for (const smiles of prototypes) {
    const candidate: Candidate = yield* measure(context, smiles, targets);
    if (isBetter(candidate, best)) best = candidate;
  }
  return best;
}

const isBetter = ({ error }: Candidate, than: Candidate | null): boolean =>
  error !== null && error < (than?.error ?? Infinity);

async function* measure(context: Context, smiles: string, targets: Targets): Steps<Candidate> {
  const result = yield* context.call('molecules', moleculeSource({ smiles }));
  const found = moleculeOf(result);
  if (!found) return { smiles, error: null, met: false, feedback: `${smiles} is no molecule. ${result.output}` };
  const off = deviations(found, targets);
  const error = off.length ? off.reduce((sum, [, deviation]) => sum + Math.abs(deviation), 0) / off.length : 0;
  const lines = off.map(([name, deviation]) => {
    const target = targets[name]!;
    const gap = Number((found[name] - target.value).toFixed(2));
    const verdict = Math.abs(deviation) <= 1 ? 'fine' : `too ${gap > 0 ? 'high' : 'low'} by ${Math.abs(gap)}`;
    return `${name} is ${found[name]}: ${verdict}.`;
  });
  const met = off.every(([, deviation]) => Math.abs(deviation) <= 1);
  return { smiles: found.smiles, error, met, feedback: [`${found.smiles}:`, ...lines].join('\n') };
}
