import { textOf, type GenerateRequest } from '../../src/contract/engine';
import type { Cast, RunEvent } from '../../src/contract/run';
import type { Problem } from '../../src/contract/task';
import type { Toolbox } from '../../src/contract/tool';
import type { Means } from '../../src/runs/start';
import { collect } from './collect';
import { header, oracle, play } from './runs';
import { scripted, type Line } from './scripted';

type Script = readonly Line[] | ((asked: string, call: number, request: GenerateRequest) => Line);
interface Setting {
  readonly options?: { readonly [name: string]: string | number | boolean };
  readonly problem?: Problem;
  readonly cast?: Cast;
  /** The known answer. */
  readonly known?: string;
  /** Who knows it, where it is not one text. */
  readonly oracle?: NonNullable<Means['oracle']>;
  readonly budget?: { readonly calls: number };
  /** What is called; by default doubles that fail now and then. */
  readonly tools?: Toolbox;
}

/**
 * Plays a strategy to its end on a model that says the lines in order (and the last one for ever), or answers by what its last
 * turn asks; one call after another. Gives what a test looks at.
 */
export async function played(
  strategy: string,
  script: Script,
  { known, oracle: knows, tools, ...setting }: Setting = {},
) {
  const line = (request: GenerateRequest, call: number): Line =>
    typeof script === 'function'
      ? script(textOf(request.messages.at(-1)!), call, request)
      : (script[call] ?? script.at(-1)!);
  const model = scripted(line, 1);
  const means = { model, ...(tools ? { tools } : {}), ...knower(known, knows) };
  const events = await collect(play(header({ strategy, ...setting }), means));
  const end = events.at(-1)!;
  return {
    events,
    calls: model.calls,
    /** The last turn of every request, and all turns of it. */
    asked: model.calls.map(({ messages }) => textOf(messages.at(-1)!)),
    turns: model.calls.map(({ messages }) => messages.map(textOf)),
    ...voicesOf(events),
    drafts: of(events, 'draft-ready').map(({ draft }) => draft.value),
    verdicts: of(events, 'verdict-ready'),
    warnings: of(events, 'warning'),
    checks: of(events, 'check-end').map(({ right }) => right),
    chosen: of(events, 'answer-chosen').at(-1),
    stop: of(events, 'loop-stop').at(-1)?.reason,
    failure: end.type === 'run-fail' ? end.error.message : null,
    answer: end.type === 'run-end' ? end.answer : undefined,
  };
}

const knower = (known?: string, knows?: Means['oracle']) =>
  knows ? { oracle: knows } : known === undefined ? {} : { oracle: oracle(known) };

const of = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
  events.filter((event): event is Extract<RunEvent, { type: Type }> => event.type === type);

function voicesOf(events: readonly RunEvent[]) {
  const ends = of(events, 'generate-end');
  return {
    keys: ends.map(({ key }) => key),
    roles: ends.map(({ role }) => role),
    purposes: ends.map(({ purpose }) => purpose),
  };
}
