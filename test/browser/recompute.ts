/**
 * The numbers of an experiment from what the page has stored, and from nothing else: written apart from `src` on purpose, so
 * that a mistake there does not hide here.
 */
export interface StoredEvent {
  readonly run: string;
  readonly event: {
    readonly key: string;
    readonly type: string;
    readonly of?: string;
    readonly cached?: boolean;
    readonly completion?: {
      readonly usage: { readonly input: number; readonly output: number };
      readonly ms: { readonly total: number };
    };
    readonly verdict?: { readonly score: number | null };
    readonly draft?: { readonly text: string };
    readonly answer?: { readonly text: string } | null;
  };
}
export interface StoredRun {
  readonly run: { readonly id: string; readonly problem: { readonly id: string } };
}
export interface StoredItem {
  readonly problem: { readonly id: string };
  readonly target: unknown;
}

const spent = (ends: readonly StoredEvent['event'][]) => {
  const sum = (of: (end: NonNullable<StoredEvent['event']['completion']>) => number) =>
    ends.reduce((all, { completion }) => all + of(completion!), 0);
  return {
    calls: ends.length,
    tokens: sum(({ usage }) => usage.input + usage.output),
    output: sum(({ usage }) => usage.output),
    seconds: Math.round(sum(({ ms }) => ms.total)) / 1000,
  };
};

/** What stands after the last "Answer:", as a plain word or number; without one, the last number. */
function answerIn(text: string): string | null {
  const found = [...text.matchAll(/answer:\s*([^\n]+)/gi)].at(-1)?.[1] ?? text.match(/-?\d+(\.\d+)?/g)?.at(-1);
  return (
    found
      ?.trim()
      .toLowerCase()
      .replace(/[.$\s]+$/, '') ?? null
  );
}
const isRight = (text: string, target: unknown) => {
  const read = answerIn(text);
  const wanted = String(target).toLowerCase();
  return read !== null && (read === wanted || (read !== '' && Number(read) === Number(wanted)));
};

/** By run. */
export function recompute(events: readonly StoredEvent[], runs: readonly StoredRun[], items: readonly StoredItem[]) {
  const targets = new Map(items.map(({ problem, target }) => [problem.id, target]));
  return new Map(
    runs.map(({ run: { id, problem } }) => {
      const mine = events.filter(({ run }) => run === id).map(({ event }) => event);
      const target = targets.get(problem.id);
      const ends = mine.filter(({ type }) => type === 'generate-end');
      const drafted = mine.filter(({ type }) => type === 'draft-ready');
      const order = ends.map(({ key }) => key);
      const drafts = drafted.toSorted((a, b) => order.indexOf(a.of!) - order.indexOf(b.of!));
      const answer = mine.find(({ type }) => type === 'run-end')?.answer;
      return [
        id,
        {
          keys: mine.map(({ key }) => key),
          drafts: drafts.map(({ draft }) => (isRight(draft!.text, target) ? 1 : 0)),
          score: answer ? (isRight(answer.text, target) ? 1 : 0) : null,
          verdicts: mine.flatMap(({ type, verdict }) => (type === 'verdict-ready' ? [verdict!.score] : [])),
          cost: spent(ends),
          saved: spent(ends.filter(({ cached }) => cached)),
        },
      ] as const;
    }),
  );
}
