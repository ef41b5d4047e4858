import { grouped } from '../../base/grouped';
import { type ClusteredRate, clusteredRate } from '../../metrics/clustered-rate';
import { givers, type Fed, type Giver } from '../feedback';
import { paired, type Paired } from './paired';
import { rightOf } from './score';

/** What the feedback of one sort of giver did. Rates have intervals over problems. */
export interface FeedbackRates {
  readonly by: Giver;
  /** Redrafts, and those of which both marks are known. */
  readonly n: number;
  readonly marked: number;
  /** Wrong drafts that came right. */
  readonly fixes: ClusteredRate;
  /** Right drafts that were spoilt. */
  readonly harms: ClusteredRate;
}
export interface FeedbackComparison {
  /** Of those who gave any, in the order of `givers`. */
  readonly rates: readonly FeedbackRates[];
  /** Drafts that got both a person's and a critic's: the mark after the person's less the mark after the critic's. */
  readonly pairs: Paired;
}
type Marked = Fed & { readonly before: number; readonly after: number };

/** Whose feedback helps more: the rates of each, and the test on the very same drafts. */
export function compareFeedback(fed: readonly Fed[]): FeedbackComparison {
  const rates = givers.flatMap((by) => {
    const mine = fed.filter((one) => one.by === by);
    return mine.length ? [ratesOf(by, mine)] : [];
  });
  return { rates, pairs: paired(onTheSameDraft(fed)) };
}

function ratesOf(by: Giver, fed: readonly Fed[]): FeedbackRates {
  const marked = fed.filter(isMarked);
  const share = (read: (before: 0 | 1, after: 0 | 1) => readonly number[]) =>
    clusteredRate(
      [...grouped(marked, ({ problem }) => problem).values()].map((of) =>
        of.flatMap(({ before, after }) => read(rightOf(before)!, rightOf(after)!)),
      ),
    );
  return {
    by,
    n: fed.length,
    marked: marked.length,
    fixes: share((before, after) => (before ? [] : [after])),
    harms: share((before, after) => (before ? [1 - after] : [])),
  };
}

const isMarked = (fed: Fed): fed is Marked => fed.before !== null && fed.after !== null;

/** Of several redrafts of one draft by the same giver the mean counts. */
function onTheSameDraft(fed: readonly Fed[]) {
  const drafts = grouped(fed.filter(isMarked), ({ problem, draft }) => `${problem}\n${draft.trim()}`);
  return [...drafts.values()].flatMap((of) => {
    const mean = (by: Giver) => {
      const marks = of.filter((one) => one.by === by).map(({ after }) => after);
      return marks.length ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : null;
    };
    const [first, second] = [mean('critic'), mean('person')];
    return first === null || second === null ? [] : [{ problem: of[0]!.problem, first, second }];
  });
}
