import type { Json } from '../base/json';
import { random } from '../base/random';
import type { Act, Hook, HookNeed, Moment, States, Underway, Watch } from '../contract/decoding';
import type { GenerateRequest, Message } from '../contract/engine';
import { engineError } from '../contract/errors';
import { optionValues } from '../contract/options';
import { hooks } from '../decoding';

/** The methods of one request at work. */
export interface Hooked {
  /** A conversation for each method that reads one beside; null for the others. */
  readonly beside: readonly (readonly Message[] | null)[];
  /** Vectors that methods want added after layers. */
  readonly steering: readonly NonNullable<Watch['steering']>[];
  /** Shows logits to all methods; `logits` is what they made of them. `beside` are those of the conversations beside. */
  see(
    own: Float32Array,
    written: readonly number[],
    beside?: readonly (Float32Array | null)[],
    states?: readonly States[] | null,
  ): Act | undefined;
  readonly logits: Float32Array;
  report(written: readonly number[]): { readonly [id: string]: Json };
}

/** Whether one of the decoding methods a request names looks at hidden states. */
export const looksInside = ({ decoding = [] }: Pick<GenerateRequest, 'decoding'>, known = hooks): boolean =>
  decoding.some(({ id }) => known.get(id)?.needs?.includes('hidden'));

/**
 * The decoding methods a request names, begun; null when it names none. `can` is what the engine offers them.
 * @throws Unsupported, RangeError that quotes a bad option
 */
export function hooked(
  request: Pick<GenerateRequest, 'decoding' | 'seed'>,
  answer: Omit<Underway, 'random'>,
  can: ReadonlySet<HookNeed>,
  known: ReadonlyMap<string, Hook> = hooks,
): Hooked | null {
  const asked = request.decoding ?? [];
  if (!asked.length) return null;
  const watches = asked.map(({ id, options }, place) => {
    const hook = knownHook(known, id);
    const missing = hook.needs?.find((need) => !can.has(need));
    if (missing) throw engineError('Unsupported', `The decoding method '${id}' needs '${missing}'${lacking(missing)}`);
    const chance = random(`${request.seed ?? 0}/${place}/${id}`);
    return hook.watch(optionValues(hook.options, (options ?? {}) as object as { [name: string]: unknown }), {
      ...answer,
      random: chance,
    });
  });
  return together(watches, namesOf(asked), answer.vocabulary);
}

const lacking = (need: HookNeed): string =>
  need === 'hidden'
    ? ', and this model keeps its hidden states to itself. Cast one of the bundled models.'
    : ' of its engine.';

function knownHook(known: ReadonlyMap<string, Hook>, id: string): Hook {
  const hook = known.get(id);
  if (hook) return hook;
  const there = known.size ? `there are ${[...known.keys()].join(', ')}` : 'there are none';
  throw engineError('Unsupported', `No decoding method '${id}' is known; ${there}.`);
}

/** A method that is named twice reports under two names. */
function namesOf(asked: readonly { readonly id: string }[]): readonly string[] {
  return asked.map(({ id }, place) => {
    const before = asked.slice(0, place).filter((other) => other.id === id).length;
    return before ? `${id}-${before + 1}` : id;
  });
}

function together(watches: readonly Watch[], names: readonly string[], vocabulary: number): Hooked {
  const logits = new Float32Array(vocabulary);
  const moment: { -readonly [Field in keyof Moment]: Moment[Field] } = {
    written: [],
    logits,
    own: logits,
    beside: null,
    states: null,
  };
  return {
    logits,
    beside: watches.map(({ beside }) => beside ?? null),
    steering: watches.flatMap(({ steering }) => steering ?? []),
    see(own, written, beside, states) {
      logits.set(own);
      moment.own = own;
      moment.written = written;
      moment.states = states ?? null;
      for (const [place, watch] of watches.entries()) {
        moment.beside = beside?.[place] ?? null;
        const act = watch.see(moment);
        if (act && !(act.kind === 'inject' && !act.ids.length)) return act;
      }
      return undefined;
    },
    report: (written) => Object.fromEntries(watches.map((watch, place) => [names[place], watch.report(written)])),
  };
}
