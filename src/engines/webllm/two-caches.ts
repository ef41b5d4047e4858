import { assistant, textOf, type Message, type Model } from '../../contract/engine';

/** Where a second copy of a model comes from. */
export interface Spare {
  /**
   * Asks for memory for it, beside all that is loaded. Null: there is none. Else the way to give it back. `drop` is called when it
   * is needed for something else, and resolves when it is free.
   */
  readonly room: (drop: () => Promise<void>) => (() => void) | null;
  readonly load: (signal: AbortSignal) => Promise<Model>;
}
interface Copy {
  readonly model: Model;
  /** The conversation in its cache, the answer included; null when it holds none that can be continued. */
  held: readonly Message[] | null;
  lastUse: number;
  uses: number;
}

/**
 * A model that web-llm holds once, and a second time where that pays: it caches one conversation, so a critic on the weights of
 * its actor pushes the actor's out. Once a conversation comes back that was pushed out, a copy is loaded beside, if there is
 * memory for it; from then on each request goes where its conversation is, a new one where the longest was not asked.
 */
export function twoCaches(first: Model, spare: Spare): Model {
  const copies: Copy[] = [newCopy(first)];
  let pushedOut: readonly Message[] | null = null;
  let loading: AbortController | null = null;
  let giveBack = () => {};
  let clock = 0;
  let wake = () => {};

  const choose = (messages: readonly Message[]): Copy =>
    copies.find(({ held }) => continues(held, messages)) ??
    copies.reduce((best, copy) => (copy.lastUse < best.lastUse ? copy : best));

  /** Beside what is being written: nobody waits for it. */
  const loadSecond = async (): Promise<void> => {
    if (loading || copies.length > 1) return;
    const room = spare.room(drop);
    if (!room) return;
    giveBack = room;
    const mine = (loading = new AbortController());
    try {
      const model = await spare.load(mine.signal);
      if (mine.signal.aborted) return void (await model.unload());
      copies.push(newCopy(model));
      loading = null;
    } catch {
      // One that cannot be had now is not tried again: `loading` stays. All goes on as without it.
      room();
    }
  };
  const drop = async (): Promise<void> => {
    loading?.abort();
    loading = null;
    const [second] = copies.splice(1);
    while (second && second.uses > 0) await new Promise<void>((resolve) => (wake = resolve));
    await second?.model.unload();
    giveBack();
  };

  return {
    ...first,
    async *generate(request, signal) {
      const { messages } = request;
      if (continues(pushedOut, messages)) void loadSecond();
      const copy = choose(messages);
      if (copy.held && !continues(copy.held, messages)) pushedOut = copy.held;
      copy.held = null;
      copy.lastUse = ++clock;
      copy.uses++;
      try {
        const said = yield* copy.model.generate(request, signal);
        if (said.finish === 'stop') copy.held = [...messages, assistant(said.text)];
        return said;
      } finally {
        copy.uses--;
        wake();
      }
    },
    async unload() {
      await Promise.all([first.unload(), drop()]);
    },
  };
}

const newCopy = (model: Model): Copy => ({ model, held: null, lastUse: 0, uses: 0 });

/** Whether a request goes on where a conversation has come to: it repeats it to the letter and adds one turn. */
const continues = (held: readonly Message[] | null, messages: readonly Message[]): boolean =>
  held !== null &&
  held.length === messages.length - 1 &&
  held.every((turn, place) => turn.role === messages[place]?.role && textOf(turn) === textOf(messages[place]));
