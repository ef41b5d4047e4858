import { throwIfAborted } from '../../base/abort';
import type { Completion, GenerateEvent, GenerateRequest } from '../../contract/engine';
import { mergeSteps } from '../over-port';
import { answerTo } from './answer';
import { bodyOf, warningsOf, type Fields } from './body';
import { readDelta } from './delta';
import { brokenOff, isTrouble, refusal, type Trouble } from './errors';
import type { Listed } from './listing';
import { jsonOf, numberAt } from './pluck';
import { withoutRefused } from './refused';
import { waitBefore } from './retry';
import type { ServerConfig } from './server';
import { askStream, type Wire } from './wire';

/** A model on a server, as a request sees it. */
export interface Line {
  readonly wire: Wire;
  readonly listed: Listed;
  /** As it is configured now. @throws UnknownModel when it was removed */
  server(): ServerConfig;
  /** Waits for a slot of the server. */
  take(signal: AbortSignal): Promise<() => void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** What the server refused before: it is not asked again. */
  readonly complaints: Trouble[];
}

/** Asks until there is an answer, or until asking again is of no use. @throws any name of an engine error, AbortError */
export async function* generate(
  line: Line,
  request: GenerateRequest,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, Completion, void> {
  throwIfAborted(signal);
  const { wire, listed, complaints } = line;
  let body = bodyOf(request, listed.name, listed.kind);
  yield* warningsOf(request, listed.kind);
  const asked = wire.clock.now();
  const release = await line.take(signal);
  try {
    for (const complaint of complaints) body = yield* drop(body, complaint) ?? keep(body);
    for (let attempt = 0; ;) {
      let shown = false;
      const steps = once(line, body, request, wire.clock.now() - asked, signal);
      try {
        for (;;) {
          const { done, value } = await steps.next();
          // What came whole before the caller aborted is not wanted any more.
          throwIfAborted(signal);
          if (done) return value;
          shown ||= value.type !== 'warning';
          yield value;
        }
      } catch (error) {
        throwIfAborted(signal);
        const without = isTrouble(error) ? drop(body, error) : null;
        const wait = without ? 0 : waitBefore(error, attempt++, line.random);
        if (wait === null) throw error;
        if (shown) yield { type: 'text-reset', reason: (error as Error).message };
        if (without) {
          complaints.push(error as Trouble);
          body = yield* without;
        } else await wire.clock.after(wait, signal);
      } finally {
        // Nobody may listen any more: the connection ends then.
        await steps.return(undefined as never);
      }
    }
  } finally {
    release();
  }
}

type Dropping = Generator<GenerateEvent, Fields, void>;

function* keep(body: Fields): Dropping {
  return body;
}
/** The body without what was complained of, and a warning; null when the complaint is of something else. */
function drop(body: Fields, complaint: Trouble): Dropping | null {
  const dropped = withoutRefused(body, complaint);
  if (!dropped) return null;
  return (function* () {
    if (dropped.warning) yield { type: 'warning', ...dropped.warning } as const;
    return dropped.body;
  })();
}

/** Asks once. */
async function* once(
  { wire, server: find, listed }: Line,
  body: Fields,
  request: GenerateRequest,
  queued: number,
  signal: AbortSignal,
): AsyncGenerator<GenerateEvent, Completion, void> {
  const server = find();
  const answer = answerTo(request, queued, wire.clock.now);
  let done = false;
  for await (const batch of askStream(wire, server, body, signal)) {
    const events: GenerateEvent[] = [];
    for (const data of batch) {
      if ((done = data.trim() === '[DONE]')) break;
      const delta = readDelta(data);
      if (!delta) throw brokenOff(server, `'${data.slice(0, 80)}' is no JSON`);
      if (delta.error) {
        // What was written before it is shown, and taken back if the server is asked again.
        yield* joined(events);
        throw refusal(server, listed.name, { status: statusOf(delta.error), body: delta.error });
      }
      events.push(...answer.push(delta));
    }
    yield* joined(events);
    if (done || answer.stopped) break;
  }
  if (!done && !answer.over) throw brokenOff(server, 'the answer is not complete');
  yield* joined(answer.end());
  yield* answer.warnings();
  return answer.completion();
}

/** What came together is shown together. */
function joined(events: readonly GenerateEvent[]): readonly GenerateEvent[] {
  const out: GenerateEvent[] = [];
  for (const event of events) {
    const last = out.at(-1);
    const both = last && mergeSteps(last, event);
    if (both) out[out.length - 1] = both;
    else out.push(event);
  }
  return out;
}

/** An error inside a stream has no status of its own; some say one. */
function statusOf(body: string): number {
  const value = jsonOf(body);
  const code = numberAt(value, 'error', 'code') ?? numberAt(value, 'code') ?? 0;
  return code >= 400 && code < 600 ? code : 500;
}
