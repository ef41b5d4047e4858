import { textOf } from '../../../contract/engine';
import type { ModelStep, RunView, Step } from '../../../runs/fold';
import { castOf } from './labels';
import { tally, type Vote } from './tally';

/** A draft on its sheet. */
export interface Page {
  readonly step: ModelStep;
  /** Counts the drafts of its path, from 1. */
  readonly number: number;
  /** The draft before it in the same path. */
  readonly before: ModelStep | null;
  /** It became the answer. */
  readonly chosen: boolean;
}
/** A draft and everything said, run or asked about it. */
export interface Round {
  readonly kind: 'round';
  readonly key: string;
  readonly page: Page;
  readonly remarks: readonly Step[];
}
/** A step that speaks of no draft, such as a plan. */
export interface Aside {
  readonly kind: 'aside';
  readonly key: string;
  readonly step: Step;
}
/** Branches that go on side by side: the numbered children of one path. */
export interface Samples {
  readonly kind: 'samples';
  readonly key: string;
  readonly lanes: readonly Lane[];
  /** The readings of the lanes' last drafts, most common first. */
  readonly votes: readonly Vote[];
}
export interface Lane {
  readonly key: string;
  /** Its number as people count, from 1. */
  readonly number: number;
  readonly parts: readonly Part[];
  /** Its last draft with what was said about it; null while it has none. */
  readonly face: Round | null;
  /** One of its drafts became the answer. */
  readonly chosen: boolean;
}
export type Part = Round | Aside | Samples;

const writing: ReadonlySet<string> = new Set(['actor', 'reviser', 'debater', 'proposer', 'aggregator', 'synthesiser']);
/** What a writer says on the way to a draft. */
const thinking: ReadonlySet<string> = new Set(['step-back']);

/** Pages are what writers write, also while nobody took it as a draft yet, and whatever a strategy took as one. */
export const isPage = (step: Step): step is ModelStep =>
  step.kind === 'model' &&
  (step.draft !== undefined || (writing.has(castOf(step.role)) && !thinking.has(step.purpose)));

/** A run as rounds, asides and grids of samples, in the order they began. */
export function layout(view: RunView): readonly Part[] {
  const pages = pagesOf(view);
  const about = new Map<string, Step[]>();
  const own: Step[] = [];
  for (const [at, step] of view.steps.entries()) {
    const subject = isPage(step) ? null : subjectOf(step, view.steps.slice(0, at), pages);
    if (subject === null) own.push(step);
    else about.set(subject, [...(about.get(subject) ?? []), step]);
  }
  return arrange(own, '', (step) => {
    const page = pages.get(step.key);
    if (!page) return { kind: 'aside', key: step.key, step };
    return { kind: 'round', key: step.key, page, remarks: about.get(step.key) ?? [] };
  });
}

/** Every page of a run, by the key of its step. */
export function pagesOf(view: RunView): ReadonlyMap<string, Page> {
  const chosen = answerKey(view);
  const last = new Map<string, Page>();
  const pages = new Map<string, Page>();
  for (const step of view.steps) {
    if (!isPage(step)) continue;
    const before = last.get(step.path);
    const number = (before?.number ?? 0) + 1;
    const page: Page = { step, number, before: before?.step ?? null, chosen: step.key === chosen };
    last.set(step.path, page);
    pages.set(step.key, page);
  }
  return pages;
}

/** Key of the draft that became the answer; where the strategy did not say, the last draft with the answer's text. */
export function answerKey({ chosen, end, steps }: RunView): string | null {
  if (chosen?.of !== undefined) return chosen.of;
  if (!end?.answer) return null;
  const { text } = end.answer;
  return steps.findLast((step) => isPage(step) && (step.draft?.text ?? step.text) === text)?.key ?? null;
}

/**
 * Key of the page a step speaks of: the one it judges; else the latest of its own path; else, for a judge in a branch of
 * its own that still speaks, the one quoted in its prompt; else the latest of a path above. Null before any page.
 */
function subjectOf(step: Step, earlier: readonly Step[], pages: ReadonlyMap<string, Page>): string | null {
  if (step.kind === 'model' && step.judges !== undefined && pages.has(step.judges)) return step.judges;
  const candidates = earlier.filter(isPage);
  const own = candidates.findLast(({ path }) => path === step.path);
  const above = () => candidates.findLast(({ path }) => step.path.startsWith(`${path}/`));
  return (own ?? quoted(step, candidates) ?? above())?.key ?? null;
}

/** The page whose text the step was shown; of equal pages the one with the same branch number. */
function quoted(step: Step, pages: readonly ModelStep[]): ModelStep | undefined {
  if (step.kind !== 'model' && step.kind !== 'score') return undefined;
  const shown = step.request.messages.map(textOf).join('\n');
  const found = pages.filter(({ text, done }) => done && text && shown.includes(text));
  return found.find(({ path }) => lastLabel(path) === lastLabel(step.path)) ?? found.at(-1);
}

const lastLabel = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Steps of numbered branches gather in one grid where the first of them stands; named branches read on in place. */
function arrange(steps: readonly Step[], prefix: string, draw: (step: Step) => Round | Aside): readonly Part[] {
  const parts: (Part | { readonly group: string })[] = [];
  const groups = new Map<string, Map<string, Step[]>>();
  for (const step of steps) {
    const branch = numbered(step.path.slice(prefix.length));
    if (!branch) {
      parts.push(draw(step));
      continue;
    }
    const [group, lane] = [prefix + branch.parent, prefix + branch.lane];
    const lanes = groups.get(group) ?? new Map<string, Step[]>();
    if (!groups.has(group)) parts.push({ group });
    groups.set(group, lanes.set(lane, [...(lanes.get(lane) ?? []), step]));
  }
  return parts.map((part) => ('group' in part ? samples(part.group, groups.get(part.group)!, draw) : part));
}

/** The first numbered branch of a path, if it has one: '/verify/2/…' gives '/verify' and '/verify/2'. */
function numbered(path: string): { readonly parent: string; readonly lane: string } | null {
  const labels = path.split('/');
  const at = labels.findIndex((label) => /^\d+$/.test(label));
  return at < 0 ? null : { parent: labels.slice(0, at).join('/'), lane: labels.slice(0, at + 1).join('/') };
}

function samples(
  group: string,
  branches: ReadonlyMap<string, readonly Step[]>,
  draw: (step: Step) => Round | Aside,
): Samples {
  const lanes = [...branches]
    .map(([path, steps]) => laneOf(path, arrange(steps, path, draw)))
    .sort((a, b) => a.number - b.number);
  const drafts = lanes.map(({ face }) => face?.page.step.draft ?? null);
  return { kind: 'samples', key: `${group}/*`, lanes, votes: tally(drafts) };
}

function laneOf(path: string, parts: readonly Part[]): Lane {
  const rounds = parts.flatMap(roundsOf);
  return {
    key: path,
    number: Number(lastLabel(path)) + 1,
    parts,
    face: rounds.at(-1) ?? null,
    chosen: rounds.some(({ page }) => page.chosen),
  };
}

/** All rounds of a part, those of its lanes included. */
export const roundsOf = (part: Part): readonly Round[] =>
  part.kind === 'round'
    ? [part]
    : part.kind === 'samples'
      ? part.lanes.flatMap((lane) => lane.parts.flatMap(roundsOf))
      : [];
