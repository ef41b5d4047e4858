import { hook, type Act, type Moment } from '../contract/decoding';
import { integer, number } from '../contract/options';
import { likeliest, logShare, look, only } from './parts/distribution';
import { rounded } from './parts/round';
import { surprise, surpriseOptions } from './parts/surprise';

/** One way to go on from an uncertain token, and how undecided the model is after it. */
interface Way {
  readonly id: number;
  /** −ln p. */
  readonly cost: number;
  readonly entropies: number[];
}
interface Fork {
  readonly at: number;
  readonly ways: readonly Way[];
  turn: number;
}

/**
 * In the place of SRGen's corrective vector, which takes hidden states: at a token it would correct, the likeliest tokens are
 * tried, each a little way, and the one that leaves the model most decided stays.
 */
export default hook({
  title: 'Try again where uncertain',
  summary: 'Where the model is suddenly undecided, a few ways to go on are tried and the one it is surest of stays.',
  papers: [{ title: 'Self-Reflective Generation at Test Time', system: 64 }],
  needs: ['inject', 'rewind'],
  options: {
    ...surpriseOptions,
    ways: integer('Ways', 3, 2, 8),
    ahead: integer('Tokens ahead', 8, 1, 64, 'How far each way is followed.'),
    weight: number('Weight of likelihood', 0.5, 0, 1, 'Of the token itself, against the entropy of what follows it.'),
  },

  watch(options, answer) {
    const { ways: count, ahead, weight, most } = options;
    const isSurprise = surprise(options);
    const forks: { at: number; entropy: number; tried: number[]; scores: number[]; chosen: number }[] = [];
    let fork: Fork | null = null;
    let spent = 0;
    let resumed = -1;

    const begin = ({ own, written }: Moment, entropy: number): Act | undefined => {
      const ids = likeliest(own, count + answer.ends.size).filter((id) => !answer.ends.has(id));
      const ways = ids.slice(0, count).map((id): Way => ({ id, cost: -logShare(own, id), entropies: [] }));
      if (ways.length < 2 || answer.ends.has(look(own).top)) return undefined;
      fork = { at: written.length, ways, turn: 0 };
      forks.push({ at: written.length, entropy: rounded(entropy), tried: [], scores: [], chosen: 0 });
      return { kind: 'inject', ids: [ways[0]!.id] };
    };
    const scoreOf = ({ cost, entropies }: Way): number =>
      weight * cost + ((1 - weight) * entropies.reduce((sum, nats) => sum + nats, 0)) / entropies.length;

    const turn = (tried: Fork): Act => {
      spent += tried.ways[tried.turn]!.entropies.length;
      const next = tried.ways[++tried.turn];
      if (next) return { kind: 'rewind', to: tried.at, ids: [next.id] };
      const scores = tried.ways.map(scoreOf);
      const chosen = scores.indexOf(Math.min(...scores));
      Object.assign(forks.at(-1)!, { tried: tried.ways.map(({ id }) => id), scores: scores.map(rounded), chosen });
      fork = null;
      resumed = tried.at + 1;
      return { kind: 'rewind', to: tried.at, ids: [tried.ways[chosen]!.id] };
    };
    const follow = ({ own, logits }: Moment, tried: Fork): Act | undefined => {
      const way = tried.ways[tried.turn]!;
      const { top, entropy } = look(own);
      way.entropies.push(entropy);
      if (way.entropies.length >= ahead || answer.ends.has(top)) return turn(tried);
      only(logits, top);
      return undefined;
    };
    return {
      see(moment) {
        if (fork) return follow(moment, fork);
        const { length } = moment.written;
        const { entropy } = look(moment.own);
        const isOne = isSurprise(entropy);
        if (!isOne || length < resumed || forks.length >= most || length + ahead + 1 >= answer.most) return undefined;
        return begin(moment, entropy);
      },
      /** `spent`: tokens that were written to look ahead and taken back. */
      report: () => ({ forks, spent }),
    };
  },
});
