import { canonical } from '../base/json';
import type { RunEvent } from '../contract/run';

/** The code or its input changed since the run was recorded. */
export class ReplayMismatch extends Error {
  override name = 'ReplayMismatch';
}

/** What already happened in a run, by key. An effect found here is not run again. */
export class Past {
  readonly #events: ReadonlyMap<string, RunEvent>;
  readonly #inherited: ReadonlySet<string>;

  /** @param inherited how many of the first events were taken over from another run, and are true whatever was asked. */
  constructor(events: readonly RunEvent[], inherited = 0) {
    this.#events = new Map(caught(events, inherited).map((event) => [event.key, event]));
    this.#inherited = new Set(events.slice(0, inherited).map(({ key }) => key));
  }

  has(key: string): boolean {
    return this.#events.has(key);
  }

  /** The event at that key, if it happened. @throws ReplayMismatch when something of another type happened there. */
  find<Type extends RunEvent['type']>(
    key: string,
    type: Type | readonly Type[],
    cause: unknown,
  ): Extract<RunEvent, { type: Type }> | undefined {
    const event = this.#events.get(key);
    if (!event) return undefined;
    const types: readonly RunEvent['type'][] = [type].flat();
    if (!types.includes(event.type))
      throw new ReplayMismatch(`At ${key} the record has ${event.type}, the strategy wants ${types.join(' or ')}.`);
    if (!this.#inherited.has(key) && canonical(causeOf(event)) !== canonical(cause))
      throw new ReplayMismatch(`At ${key} the record answers another request; the run can be read but not resumed.`);
    return event as Extract<RunEvent, { type: Type }>;
  }
}

/** Without failures at the end of a record: a run that failed there asks again. After the others it went on. */
function caught(events: readonly RunEvent[], inherited: number): readonly RunEvent[] {
  const last = events.findLastIndex(({ type }) => type !== 'generate-fail');
  return events.slice(0, Math.max(last + 1, inherited));
}

function causeOf(event: RunEvent): unknown {
  switch (event.type) {
    case 'generate-end':
    case 'generate-fail':
    case 'score-end':
      return event.request;
    case 'tool-end':
      return event.source;
    case 'check-end':
      return event.answer;
    case 'human-end':
      return event.question;
    default:
      return undefined;
  }
}
