import { bleu, ngramCosine } from '../base/text-likeness';
import type { Json } from '../base/json';
import type { Context, Steps } from '../contract/strategy';
import { readJson } from './parse';
import { say } from './say';
import { readSections } from './sections';
import { enter, make } from './visit';

export interface Mastering {
  readonly episodes: number;
  readonly resamples: number;
  /** Queries with this cosine or more are the same trial. */
  readonly alike: number;
  /** The documentation stays when it is more like the one before than this. */
  readonly settled: number;
}
interface Trial {
  readonly query: string;
  readonly arguments: { readonly [name: string]: Json };
}

/** The documentation of a function after it was tried out (DRAFT, #40). Each trial is made in the world as it is at first. */
export async function* masterTool(
  context: Context,
  documentation: string,
  name: string,
  { episodes, resamples, alike, settled }: Mastering,
): Steps<string> {
  let [doc, direction] = [documentation, ''];
  const past: string[] = [];
  const queries: string[] = [];
  for (let episode = 0; episode < episodes; episode++) {
    const branch = context.branch(episode);
    const trial = yield* explore(branch, { doc, past, direction, queries, resamples, alike });
    if (trial === null) break;
    const visit = yield* make(branch, yield* enter(branch), [{ function: name, arguments: trial.arguments }]);
    const call = JSON.stringify({ function: name, arguments: trial.arguments });
    queries.push(trial.query);
    past.push(`${trial.query}: ${call} gave ${visit.said.slice(0, 200)}`);
    const slots = { documentation: doc, query: trial.query, call, result: visit.said };
    const { text: suggestions } = yield* say(branch, 'critic', 'draft-analyse', slots);
    const { text } = yield* say(branch, 'reviser', 'draft-rewrite', { documentation: doc, suggestions });
    const sections = readSections(text, ['Documentation', 'Next']);
    const next = `${name}: ${(sections.Documentation ?? sections['']) || doc}`;
    direction = sections.Next ? `Direction: ${sections.Next}\n` : '';
    const like = (ngramCosine(doc, next) + bleu(next, doc)) / 2;
    doc = next;
    if (like <= settled) continue;
    yield context.note({ type: 'loop-stop', reason: `${name}: the documentation stays (${like.toFixed(2)})` });
    break;
  }
  return doc;
}

interface Known {
  readonly doc: string;
  readonly past: readonly string[];
  readonly direction: string;
  readonly queries: readonly string[];
  readonly resamples: number;
  readonly alike: number;
}

/** A trial that was not made before; null, and counted, where none can be read. */
async function* explore(
  context: Context,
  { doc, past, direction, queries, resamples, alike }: Known,
): Steps<Trial | null> {
  let trial: Trial | null = null;
  const slots = { documentation: doc, past: past.join('\n') || 'nothing', direction };
  for (let sample = 0; sample <= resamples; sample++) {
    const { text } = yield* say(context.branch(`trial ${sample}`), 'explorer', 'draft-explore', slots);
    const read = readTrial(text);
    if (read === null) {
      const message = `No trial in: "${text.slice(0, 40)}".`;
      yield context.note({ type: 'warning', setting: 'draft-explore', message });
      continue;
    }
    trial = read;
    if (!queries.some((query) => ngramCosine(query, read.query) >= alike)) break;
  }
  return trial;
}

function readTrial(text: string): Trial | null {
  const read = readJson(text) as Partial<Trial> | undefined | null;
  if (!read || typeof read !== 'object' || typeof read.query !== 'string') return null;
  const given = read.arguments;
  return { query: read.query, arguments: given && typeof given === 'object' && !Array.isArray(given) ? given : {} };
}
