import { count, logChoose } from './binomial-distribution';

/**
 * Probability that the right answer wins the vote of k samples drawn without replacement from those given. Equal
 * answers vote together, null (nothing could be read) does not vote, a tie is broken by lot, an empty vote is wrong.
 * Exact, by counting over the numbers of votes instead of over the subsets; at k = 1 it is the share of right samples
 * and at k = n the vote itself. What is voted on: Wang et al. 2022, "Self-Consistency Improves Chain of Thought
 * Reasoning in Language Models". Null when there are fewer than k samples.
 */
export function majorityAtK(answers: readonly (string | null)[], right: string, k: number): number | null {
  if (count(k, 'k') === 0) throw new RangeError('k is 0; at least one sample is needed.');
  if (answers.length < k) return null;
  const votes = new Map<string, number>();
  for (const answer of answers) if (answer !== null) votes.set(answer, (votes.get(answer) ?? 0) + 1);
  const mine = votes.get(right) ?? 0;
  votes.delete(right);
  const silent = answers.filter((answer) => answer === null).length;
  let wins = 0;
  for (let cast = 1; cast <= Math.min(mine, k); cast++) {
    const others = ways([...votes.values()], silent, k - cast, cast);
    others.forEach((number, ties) => (wins += (choose(mine, cast) * number) / (ties + 1)));
  }
  return wins / choose(answers.length, k);
}

/**
 * In how many ways `total` samples can come from the other answers and the silent ones with no answer above `limit`
 * votes, by the number of answers that have just `limit`.
 */
function ways(sizes: readonly number[], silent: number, total: number, limit: number): number[] {
  // table[ties][chosen]
  let table = [Array.from({ length: total + 1 }, (_, chosen) => choose(silent, chosen))];
  for (const size of sizes) {
    const next = Array.from({ length: table.length + 1 }, () => new Array<number>(total + 1).fill(0));
    table.forEach((row, ties) =>
      row.forEach((number, chosen) => {
        for (let more = 0; more <= Math.min(size, limit, total - chosen); more++)
          next[more === limit ? ties + 1 : ties]![chosen + more]! += number * choose(size, more);
      }),
    );
    table = next;
  }
  return table.map((row) => row[total]!);
}

const choose = (n: number, k: number): number => Math.exp(logChoose(n, k));
