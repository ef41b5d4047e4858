import type { RenderReport } from '../contract/render';
import { draftsOf, judgedScore, type Draft } from './judgements';
import type { Source } from './exporter';

/** A draft that was drawn. */
export interface Drawing extends Draft {
  readonly report: RenderReport & { readonly picture: string };
  /** Its mark, or where nobody knows what was wanted what the last judge gave it, in [0, 1]. */
  readonly score: number;
}

/** Drafts that are pictures and were marked or judged, in the order they were written. */
export const drawingsOf = (source: Source): readonly Drawing[] =>
  draftsOf(source).flatMap((draft) => {
    const { key } = draft.step;
    const report = source.drawings?.get(key);
    const score = source.grades.get(key)?.score ?? judgedScore(source, key);
    if (!report?.picture || score === null) return [];
    return [{ ...draft, report: { ...report, picture: report.picture }, score }];
  });

/** A part of the picture that was wanted, and how well it is there. */
export interface Region {
  readonly tag: string;
  readonly box: readonly [x: number, y: number, width: number, height: number];
  /** The best overlap with a part of the same sort: intersection over union, in [0, 1]. */
  readonly score: number;
}

/** How well each wanted part is drawn; a drawn part may stand for one wanted part alone, the best overlaps first. */
export function regionsOf(drawn: RenderReport, wanted: RenderReport): readonly Region[] {
  const pairs = wanted.outline
    .flatMap((part, at) =>
      drawn.outline.flatMap((other, place) =>
        other.tag === part.tag ? [{ at, place, overlap: overlapOf(part.box, other.box) }] : [],
      ),
    )
    .sort((one, other) => other.overlap - one.overlap);
  const scores = new Map<number, number>();
  const used = new Set<number>();
  for (const { at, place, overlap } of pairs) {
    if (scores.has(at) || used.has(place)) continue;
    scores.set(at, overlap);
    used.add(place);
  }
  return wanted.outline.map(({ tag, box }, at) => ({ tag, box, score: scores.get(at) ?? 0 }));
}

type Box = Region['box'];
function overlapOf([x, y, width, height]: Box, [left, top, wide, high]: Box): number {
  const across = Math.min(x + width, left + wide) - Math.max(x, left);
  const down = Math.min(y + height, top + high) - Math.max(y, top);
  const shared = Math.max(0, across) * Math.max(0, down);
  const all = width * height + wide * high - shared;
  return all > 0 ? shared / all : 0;
}
