import { balance } from '../../metrics/balance';
import { counted, eventsOf, type Measure, once, type Recorded } from './measure';

/** Whether the samples that were kept are plenty and right (B-STaR, #100); the marks say what the method could only guess. */
const measure: Measure = {
  title: 'Exploring and exploiting',
  summary:
    'How many samples are kept, how many of them are right, and the balance of both: as the method reckons it, and by the marks.',
  figures: {
    reckoned: { title: 'Balance, as reckoned', unit: 'share' },
    marked: { title: 'Balance by marks, eight wanted', unit: 'share' },
    kept: { title: 'Kept', unit: 'number' },
    right: { title: 'Right among them', unit: 'share' },
  },
  read(run) {
    const reason = eventsOf(run, 'answer-chosen').at(-1)?.reason ?? '';
    const [, temperature, threshold, reckoned] = said.exec(reason) ?? [];
    if (reckoned === undefined) return null;
    const marks = keptBy(run, Number(temperature), Number(threshold));
    const known = marks.filter((mark) => mark !== null);
    const right = { count: known.filter((mark) => mark >= 0.5).length, n: known.length };
    const complete = marks.length > 0 && known.length === marks.length;
    const marked = complete ? balance([{ kept: right.n, right: right.count }]) : null;
    return { ...once({ reckoned: Number(reckoned), marked, kept: marks.length }), ...counted({ right }) };
  },
};
export default measure;

const said = /^temperature (\d+\.\d+), rewards over (\d\.\d): balance (\d\.\d+)$/;

/** Marks of the samples of that temperature whose reward is above the threshold; a text that was said twice counts once. */
function keptBy(run: Recorded, temperature: number, threshold: number): readonly (number | null)[] {
  const written = eventsOf(run, 'draft-ready');
  if (written.length !== run.drafts.length) return [];
  const asked = new Map(eventsOf(run, 'generate-end').map(({ key, request }) => [key, request.temperature]));
  const rewards = new Map(eventsOf(run, 'verdict-ready').map(({ of, verdict }) => [of, verdict.score ?? -1]));
  const texts = new Set<string>();
  return written.flatMap(({ of = '', draft }, at) => {
    // The method tells its temperature with two decimals.
    const mine = Math.abs((asked.get(of) ?? NaN) - temperature) < 0.006 && !texts.has(draft.text);
    if (mine) texts.add(draft.text);
    return mine && (rewards.get(of) ?? -1) > threshold ? [run.drafts[at]!] : [];
  });
}
