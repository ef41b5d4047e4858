import { describe, expect, it } from 'vitest';
import type { GenerateRequest } from '../../../src/contract/engine';
import type { Run } from '../../../src/contract/run';
import { emptyView, fold, foldAll, type RunView } from '../../../src/runs/fold';
import { strategies } from '../../../src/strategies';
import { layout, roundsOf, type Part, type Round, type Samples } from '../../../src/ui/panels/story/layout';
import { pagesOf } from '../../../src/ui/panels/story/pages';
import { collect } from '../../support/collect';
import { header, play } from '../../support/runs';
import { scripted, type Line } from '../../support/scripted';

const solution = (answer: number) => `Step 1: total: 28 + 36 = ${answer}\nAnswer: ${answer}`;
const rejects = 'total: 28 + 36 = 64. The solution says 54. Wrong.\nVerdict: incorrect';
const accepts = 'All is right.\nVerdict: correct';

/** The views of a run after each of its events. */
async function views(run: Partial<Run>, answer: (request: GenerateRequest, call: number) => Line, concurrency = 1) {
  const events = await collect(play(header(run), { model: scripted(answer, concurrency) }));
  let view = emptyView;
  return events.map((event) => (view = fold(view, event)));
}
const lines =
  (...said: Line[]) =>
  (_request: GenerateRequest, call: number) =>
    said[call] ?? said.at(-1)!;
const last = (all: readonly RunView[]): RunView => all.at(-1)!;
const rounds = (parts: readonly Part[]): readonly Round[] => parts.filter((part) => part.kind === 'round');
const grid = (parts: readonly Part[]): Samples => {
  const found = parts.find((part) => part.kind === 'samples');
  if (!found) throw new Error('there is no grid of samples');
  return found;
};

it('is empty for an empty run', () => expect(layout(foldAll([]))).toEqual([]));

it('single: one sheet, and it is the answer', async () => {
  const parts = layout(last(await views({}, lines(solution(64)))));
  expect(parts).toMatchObject([{ kind: 'round', page: { number: 1, before: null, chosen: true }, remarks: [] }]);
});

describe('actor-critic', () => {
  const run = { strategy: 'actor-critic' };
  const all = views(run, lines(solution(54), rejects, solution(64), accepts));

  it('puts each critique beside the draft it speaks of and each redraft against the draft before it', async () => {
    const parts = rounds(layout(last(await all)));
    expect(parts.map(({ page }) => [page.number, page.step.text, page.before?.text])).toEqual([
      [1, solution(54), undefined],
      [2, solution(64), solution(54)],
    ]);
    expect(parts.map(({ remarks }) => remarks.map((step) => (step.kind === 'model' ? step.text : '')))).toEqual([
      [rejects],
      [accepts],
    ]);
    expect(parts.map(({ page }) => page.chosen)).toEqual([false, true]);
  });

  it('has a critique beside its draft from its first word on', async () => {
    const streaming = (await all).find(({ steps }) => steps.length === 2 && !('done' in steps[1]!));
    expect(rounds(layout(streaming!))).toMatchObject([{ remarks: [{ role: 'critic' }] }]);
  });

  it('never moves a step to another sheet', async () => {
    const seen = new Map<string, string>();
    for (const view of await all)
      for (const round of layout(view).flatMap(roundsOf))
        for (const { key } of round.remarks) expect(seen.set(key, seen.get(key) ?? round.key).get(key)).toBe(round.key);
    expect(seen.size).toBe(2);
  });

  it('marks the draft that the strategy chose, not the last one', async () => {
    const chosen = foldAll([{ key: '#99', type: 'answer-chosen', of: '#0', reason: 'it was best' }], last(await all));
    expect(rounds(layout(chosen)).map(({ page }) => page.chosen)).toEqual([true, false]);
  });
});

it('review: a chain of drafts without remarks', async () => {
  const parts = rounds(
    layout(
      last(await views({ strategy: 'review', options: { turns: 2 } }, lines(solution(1), solution(2), solution(3)))),
    ),
  );
  expect(parts.map(({ page }) => page.before?.text)).toEqual([undefined, solution(1), solution(2)]);
  expect(parts.every(({ remarks }) => remarks.length === 0)).toBe(true);
});

it('try-again: the verdict stands beside the draft it is about', async () => {
  const said = lines(solution(1), { text: 'No', yes: 0.1 }, solution(2), { text: 'Yes', yes: 0.9 });
  const parts = rounds(layout(last(await views({ strategy: 'try-again' }, said))));
  expect(parts.map(({ remarks }) => remarks.length)).toEqual([1, 1]);
});

describe('self-consistency', () => {
  const answers = [36, 46, 36, 36, 26];
  const said = ({ seed }: GenerateRequest, call: number) => solution(answers[call] ?? seed ?? 0);
  const all = views({ strategy: 'self-consistency', options: { samples: 5 } }, said);

  it('lays samples out side by side and counts their answers', async () => {
    const parts = layout(last(await all));
    expect(parts).toHaveLength(1);
    const { lanes, votes } = grid(parts);
    expect(lanes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(votes).toEqual([
      { reading: '36', count: 3 },
      { reading: '46', count: 1 },
      { reading: '26', count: 1 },
    ]);
    expect(lanes.filter(({ chosen }) => chosen).map(({ number }) => number)).toEqual([1]);
  });

  it('is a grid from the first word of the first sample on', async () => {
    for (const view of (await all).filter(({ steps }) => steps.length)) expect(layout(view)[0]!.kind).toBe('samples');
  });

  it('keeps samples in their order whichever begins first', async () => {
    const many = await views({ strategy: 'self-consistency', options: { samples: 7 } }, said, 7);
    for (const view of many.filter(({ steps }) => steps.length)) {
      const numbers = grid(layout(view)).lanes.map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });
});

describe('best-of-n', () => {
  const sure = [0.2, 0.9, 0.4];
  const said = ({ messages }: GenerateRequest, call: number): Line =>
    /Yes or No/.test(String(messages.at(-1)?.content)) ? { text: 'Yes', yes: sure[call - 3]! } : solution(call % 2);
  const all = views({ strategy: 'best-of-n', options: { samples: 3 } }, said);

  it('gives each sample the verdict of its own branch and marks the one the verifier trusts most', async () => {
    const parts = layout(last(await all));
    expect(parts).toHaveLength(1);
    const { lanes } = grid(parts);
    const verdicts = lanes.map(({ face }) => face?.remarks.map((step) => step.kind === 'model' && step.verdict?.score));
    expect(verdicts.flat().map((score) => Number(score).toFixed(1))).toEqual(['0.2', '0.9', '0.4']);
    expect(lanes.map(({ chosen }) => chosen)).toEqual([false, true, false]);
  });

  it('has a verdict with its sample while it is still being written, even where two samples are equal', async () => {
    for (const view of await all)
      for (const lane of layout(view).flatMap((part) => (part.kind === 'samples' ? part.lanes : [])))
        for (const { path } of lane.face?.remarks ?? []) expect(path).toBe(`/verify/${lane.number - 1}`);
    const judged = grid(layout(last(await all))).lanes.flatMap(({ face }) => face?.remarks ?? []);
    expect(judged).toHaveLength(3);
  });
});

it('keeps what was said before there was a draft in a place of its own', () => {
  const request = { messages: [] };
  const view = foldAll([{ key: '#0', type: 'generate-start', role: 'planner', purpose: 'plan', request }]);
  expect(layout(view)).toMatchObject([{ kind: 'aside', step: { role: 'planner' } }]);
});

it('hangs tools, checks and people on the draft before them', () => {
  const request = { messages: [] };
  const view = foldAll([
    { key: '#0', type: 'generate-start', role: 'actor', purpose: 'solve', request },
    { key: '#1', type: 'tool-end', tool: 'javascript', source: '1', result: { ok: true, output: '1' } },
    { key: '#2', type: 'human-start', question: { kind: 'free', prompt: 'Well?' } },
  ]);
  expect(layout(view)).toMatchObject([{ kind: 'round', remarks: [{ kind: 'tool' }, { kind: 'human' }] }]);
});

it('takes a debater for a writer from the first word on, and a step back for a remark', () => {
  const begun = (key: string, role: string, purpose: string) =>
    ({ key, type: 'generate-start', role, purpose, request: { messages: [] } }) as const;
  const parts = layout(foldAll([begun('/0#0', 'actor', 'solve'), begun('/1#0', 'debater-2', 'solve')]));
  expect(grid(parts).lanes.map(({ face }) => face?.page.step.role)).toEqual(['actor', 'debater-2']);
  const back = layout(foldAll([begun('#0', 'actor', 'solve'), begun('#1', 'actor', 'step-back')]));
  expect(back).toMatchObject([{ kind: 'round', remarks: [{ purpose: 'step-back' }] }]);
});

it('reads lanes inside lanes and drafts after a grid', () => {
  const request = { messages: [] };
  const begun = (key: string) => ({ key, type: 'generate-start', role: 'actor', purpose: 'solve', request }) as const;
  const parts = layout(foldAll(['/0#0', '/0/0#0', '/0/1#0', '/1#0', '/round/0#0', '#0'].map(begun)));
  expect(parts.map(({ kind, key }) => [kind, key])).toEqual([
    ['samples', '/*'],
    ['samples', '/round/*'],
    ['round', '#0'],
  ]);
  const [first] = (parts[0] as Samples).lanes;
  expect(first?.parts.map(({ kind }) => kind)).toEqual(['round', 'samples']);
});

describe.each([...strategies.keys()])('%s, at every moment of a run', (strategy) => {
  it('shows every step exactly once', async () => {
    const said = ({ messages, seed = 0 }: GenerateRequest) => {
      const asked = String(messages.at(-1)?.content);
      if (/Verdict:/.test(asked)) return seed % 2 ? accepts : rejects;
      return /Yes or No/.test(asked) ? (seed % 2 ? 'Yes' : 'No') : solution(seed % 3);
    };
    const all = await views({ strategy }, said, 2);
    // A word more in a text moves nothing; what began or ended may.
    const moments = all.filter((view, index) => changed(view, all[index - 1]));
    expect(moments.length).toBeGreaterThan(0);
    for (const view of moments) {
      const shown = layout(view).flatMap(keysOf).sort();
      expect(shown).toEqual(view.steps.map(({ key }) => key).sort());
      expect([...pagesOf(view).keys()].every((key) => shown.includes(key))).toBe(true);
    }
  });
});

const settled = (view: RunView) => view.steps.filter((step) => step.kind !== 'model' || step.done).length;
const changed = (view: RunView, before: RunView | undefined) =>
  view.steps.length !== before?.steps.length || settled(view) !== settled(before);
const keysOf = (part: Part): readonly string[] =>
  part.kind === 'aside'
    ? [part.key]
    : part.kind === 'round'
      ? [part.key, ...part.remarks.map(({ key }) => key)]
      : part.lanes.flatMap((lane) => lane.parts.flatMap(keysOf));
