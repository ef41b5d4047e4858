import { act, answerOf, type Draft } from '../blocks/act';
import { repeat } from '../blocks/all';
import { merge } from '../blocks/merge';
import { synthesise } from '../blocks/synthesise';
import { integer } from '../contract/options';
import { strategy, type Context } from '../contract/strategy';

/** Wang et al. 2024, "Mixture-of-Agents Enhances Large Language Model Capabilities". */
export default strategy({
  title: 'Mixture of agents',
  summary: 'Several models propose, each layer reads what the layer before proposed, and one model writes the result.',
  papers: [
    {
      title: 'Mixture-of-Agents Enhances Large Language Model Capabilities',
      url: 'https://arxiv.org/abs/2406.04692',
    },
  ],
  family: 'sampling',
  roles: ['actor', 'proposer-2', 'proposer-3', 'aggregator'],
  expect: 'Different models help more than copies of one; the aggregator must be able to tell good from bad.',
  options: {
    proposers: integer('Proposers', 3, 2, 6, 'Models, or samples of one model, in a layer.'),
    layers: integer('Layers', 2, 1, 4, 'Layers of proposers before the aggregator.'),
  },
  calls: ({ proposers, layers }) => proposers * layers + 1,

  async *run(context, { proposers, layers }) {
    const propose = (branch: Context, index: number, before: readonly Draft[]) => {
      const role = index === 0 ? 'actor' : `proposer-${index + 1}`;
      return before.length ? synthesise(branch, before, role) : act(branch, { role });
    };
    let proposed: readonly Draft[] = [];
    for (let layer = 1; layer <= layers; layer++) {
      const before = proposed;
      // The first layer is what several samples of this problem are everywhere.
      const place = layer === 1 ? context : context.branch(`layer ${layer}`);
      proposed = yield* repeat(place, proposers, (branch, index) => propose(branch, index, before));
    }
    return answerOf(yield* merge(context, proposed, 'proposals'));
  },
});
