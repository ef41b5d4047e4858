import { reply, turnsOf } from '../attempts';
import { drawingsOf, regionsOf, type Region } from '../drawings';
import { exporter } from '../exporter';
import { provenanceOf } from '../provenance';
import type { Reward } from '../row';

/**
 * A picture that a model drew with a score for the whole and one for each part that was wanted (SRUM #111). The parts are those of the
 * wanted picture where it is known, and then the exporter has read it.
 */
export default exporter<Reward & { readonly regions: readonly Region[] }>({
  title: 'Pictures, part by part',
  summary: 'A drawing with its picture, a score for the whole, and one for each part of what was wanted.',
  shape: 'reward',
  systems: [111],
  columns: ['regions', 'picture'],
  components: ['global', 'regional', 'parts'],
  draws: true,
  rows: (source) =>
    drawingsOf(source).map(({ step, text, score, report }) => {
      const regions = source.wanted ? regionsOf(report, source.wanted) : [];
      const regional = regions.length ? regions.reduce((sum, region) => sum + region.score, 0) / regions.length : null;
      const provenance = provenanceOf(source, step);
      return {
        shape: 'reward',
        prompt: turnsOf(step.request.messages),
        completion: reply(text),
        reward: score,
        advantage: null,
        components: { global: score, regional, parts: regions.length },
        regions,
        ...provenance,
        gold_seen_by: source.wanted ? [...provenance.gold_seen_by, 'exporter'] : provenance.gold_seen_by,
        drawn: { picture: report.picture },
      };
    }),
});
