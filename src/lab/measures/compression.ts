import { compression } from '../../metrics/compression';
import { type Measure, once, valueOf } from './measure';

type Pair = readonly [before: number, after: number];

/** What shortening instructions saved and kept (SkillReducer, #152). Lengths are in words. */
const measure: Measure = {
  title: 'Shorter instructions',
  summary: 'How many of the words are gone, and how much of what the instructions did or said is left.',
  figures: {
    description: { title: 'Description gone', unit: 'share' },
    body: { title: 'Body gone', unit: 'share' },
    retained: { title: 'Kept', unit: 'share' },
    back: { title: 'Paragraphs back', unit: 'number' },
  },
  read(run) {
    const { description, body, rules, before, score, back } = valueOf(run) as Found;
    if (!body) return null;
    const [was, is] = rules ?? (typeof before === 'number' && typeof score === 'number' ? [before, score] : [0, 0]);
    return once({
      description: description && saved(description),
      body: saved(body),
      retained: compression({ tokens: body[0], score: was }, { tokens: body[1], score: is }).retained,
      back,
    });
  },
};
export default measure;

interface Found {
  readonly description?: Pair;
  readonly body?: Pair;
  /** Rules to be said, and rules still said. */
  readonly rules?: Pair;
  /** Shares of a set that were right, where it is a prompt. */
  readonly before?: number;
  readonly score?: number;
  readonly back?: number;
}

const saved = ([before, after]: Pair): number | null =>
  compression({ tokens: before, score: 0 }, { tokens: after, score: 0 }).saved;
