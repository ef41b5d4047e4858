import { assistant, user } from '../../src/contract/engine';
import type { RunEvent } from '../../src/contract/run';
import type { Source } from '../../src/exports/exporter';
import { foldAll } from '../../src/runs/fold';
import { header } from '../support/runs';

/** What a model said: a draft with its mark, or a verdict on a draft. */
export type Said = { readonly text: string; readonly sees?: string; readonly role?: string } & (
  { readonly mark: number | null } | { readonly verdict: number | null; readonly of: number }
);

const model = { engine: 'scripted', model: 'scripted', revision: '1', dtype: 'q4', device: 'cpu' } as const;

/** A run in which a model said these things, one after the other. `sees` is put into the request. */
export function sourceOf(...lines: readonly Said[]): Source {
  const grades = new Map<string, { score: number | null; read: null }>();
  const events = lines.flatMap((line, index): RunEvent[] => {
    const key = `#${index}`;
    const messages = line.sees === undefined ? [user('Q')] : [user('Q'), assistant(line.sees), user('Again.')];
    const completion = {
      text: line.text,
      finish: 'stop' as const,
      usage: { input: 3, output: 2, reused: 0 },
      ms: { queued: 0, first: 1, total: 2 },
    };
    const request = { messages, seed: 7, temperature: 0.5 };
    const end: RunEvent = {
      key,
      type: 'generate-end',
      role: line.role ?? 'actor',
      purpose: 'solve',
      model,
      request,
      completion,
      cached: false,
    };
    if ('mark' in line) {
      grades.set(key, { score: line.mark, read: null });
      return [end, { key: `${key}d`, type: 'draft-ready', draft: { text: line.text }, of: key }];
    }
    const verdict = { score: line.verdict, feedback: line.text };
    return [end, { key: `${key}v`, type: 'verdict-ready', verdict, by: key, of: `#${line.of}` }];
  });
  return { run: header(), view: foldAll(events), grades };
}
