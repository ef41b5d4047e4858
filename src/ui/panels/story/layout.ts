import type { RunView, Step } from '../../../runs/fold';
import { isPage, pagesOf, type Page } from './pages';
import { lastLabel, subjectOf } from './subject';
import { tally, type Vote } from './tally';

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
