import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import type { Ready } from './model';
import type { Memory } from './network';
import type { Read } from './prefill';
import { repeatOf } from './repeats';

/**
 * A text and the logits after it. Tokens are read one by one, or, where the text is likely to repeat itself, several guesses
 * are read with them in one pass; guesses that come true then cost nothing. Logits of such a pass, and all that follow, may
 * be rounded otherwise than those of single tokens: by at most `slack`. A choice that hangs on so little is made again after
 * `settle`, which reads one by one what was not.
 */
export function tape(ready: Ready, { memory: start, rows }: Read, prompt: readonly number[], guesses: boolean) {
  const { network, cache, rounding, pace, breathe } = ready;
  const text = [...prompt];
  const opening = rows.at(-1) as Float32Array;
  let logits = opening;
  /** May hold guesses beyond the text. */
  let memory = start;
  /** Tokens whose keys and values are those of reading one by one. */
  let plain = prompt.length;
  let slack = 0;
  let guessed: readonly number[] = [];
  let verified: readonly Float32Array[] = [];
  /** Guesses that came true. */
  let used = 0;
  const speculated = { proposed: 0, accepted: 0 };
  let match = guesses ? repeatOf(text) : null;
  rounding.begin();

  const replace = (next: Memory) => {
    if (!cache.holds(memory)) network.release(memory);
    memory = next;
  };
  const cut = (length: number) => {
    guessed = [];
    used = 0;
    plain = Math.min(plain, length);
    if (memory.length === length) return;
    const shorter = network.crop(memory, length);
    if (!shorter)
      throw engineError('Unsupported', 'The memory of this model cannot be cut; tokens cannot be taken back.');
    replace(shorter);
  };

  /** The last token of the text, alone. */
  const single = async (place: number) => {
    const began = performance.now();
    const pass = await network.forward([text[place] as number], memory, 'last');
    pace.spent(1, performance.now() - began);
    if (plain === place) plain++;
    replace(pass.memory);
    logits = pass.rows.at(-1) as Float32Array;
    slack = plain > place ? 0 : (rounding.slack ?? 0);
    if (slack === 0 && guesses && rounding.slack === null) await rounding.see(text.slice(0, place + 1), memory, logits);
  };
  /** The last token of the text and guesses after it. */
  const wide = async (id: number, ids: readonly number[]) => {
    const began = performance.now();
    const pass = await network.forward([id, ...ids], memory, 'all');
    pace.spent(1 + ids.length, performance.now() - began);
    replace(pass.memory);
    [guessed, verified, used] = [ids, pass.rows, 0];
    logits = verified[0] as Float32Array;
    slack = rounding.slack ?? 0;
    if (slack === 0) plain = memory.length;
    speculated.proposed += ids.length;
  };
  const guess = (most: number): readonly number[] => {
    if (!guesses || most < 1 || !(Number(rounding.slack ?? Infinity) < Infinity)) return [];
    if (!match) return [];
    return text.slice(match.next, match.next + pace.worth(match.length, most));
  };

  return {
    get logits() {
      return logits;
    },
    /** How far the logits may be from those of reading one by one. */
    get slack() {
      return slack;
    },
    speculated,
    /** The next token; `most` more may come after it. */
    async read(id: number, most: number): Promise<void> {
      if (match) pace.learn(match.length, text[match.next] === id);
      text.push(id);
      match = guesses ? repeatOf(text) : null;
      if (guessed[used] === id) {
        logits = verified[++used] as Float32Array;
        speculated.accepted++;
        pace.accepted();
        return;
      }
      cut(text.length - 1);
      const ids = guess(most);
      if (ids.length) await wide(id, ids);
      else await single(text.length - 1);
    },
    /** Reads again, one by one, what was not read so: the logits are then exact. */
    async settle(signal: AbortSignal): Promise<void> {
      pace.settled(text.length - plain);
      cut(plain);
      for (let place = plain; place < text.length; place++) {
        await single(place);
        await breathe();
        throwIfAborted(signal);
      }
    },
    /** Takes tokens back: `length` are left, the prompt among them. */
    async rewind(length: number): Promise<void> {
      text.length = length;
      if (length === prompt.length) {
        cut(length);
        [logits, slack] = [opening, 0];
        return;
      }
      cut(length - 1);
      await single(length - 1);
    },
    release(): void {
      if (!cache.holds(memory)) network.release(memory);
    },
  };
}
