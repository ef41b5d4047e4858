import { throwIfAborted } from '../../base/abort';
import { engineError } from '../../contract/errors';
import { guesser } from './guesser';
import type { Ready } from './model';
import type { Memory } from './network';
import type { Read } from './prefill';

/** Where guesses are read ahead: nowhere, where that gives the same bits, or also where it gives the same choices. */
export type Guessing = 'none' | 'exact' | 'steady';

/**
 * A text and the logits after it. Tokens are read one by one, or, where the text is likely to repeat itself, several guesses
 * are read with them in one pass; guesses that come true then cost nothing. Beyond the tokens where a network is uniform,
 * logits of such a pass, and all that follow, may be rounded otherwise than those of single tokens: by at most `slack`. A
 * choice that hangs on so little is made again after `settle`, which reads one by one what was not.
 */
export function tape(ready: Ready, { memory: start, rows }: Read, prompt: readonly number[], guessing: Guessing) {
  const { network, cache, rounding, pace, breathe } = ready;
  const text = [...prompt];
  const opening = rows.at(-1) as Float32Array;
  let logits = opening;
  /** May hold guesses beyond the text. */
  let memory = start;
  /** Tokens whose keys and values are those of reading one by one. */
  let plain = prompt.length;
  let guessed: readonly number[] = [];
  let verified: readonly Float32Array[] = [];
  /** Guesses that came true. */
  let used = 0;
  /** False while a pass is under way, and after one that failed. */
  let whole = true;
  const speculated = { proposed: 0, accepted: 0 };
  const guesses = guessing === 'none' ? null : guesser(text, pace);
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
    const shorter = network.crop(memory, length, !cache.holds(memory));
    if (!shorter)
      throw engineError('Unsupported', 'The memory of this model cannot be cut; tokens cannot be taken back.');
    replace(shorter);
  };

  /** The last token of the text, alone. */
  const single = async (place: number) => {
    whole = false;
    const began = performance.now();
    const pass = await network.forward([text[place] as number], memory, 'last');
    pace.spent(1, performance.now() - began);
    if (plain === place) plain++;
    replace(pass.memory);
    logits = pass.rows.at(-1) as Float32Array;
    whole = true;
    if (guessing === 'steady' && plain > place && place >= network.uniform && rounding.slack === null)
      await rounding.see(text.slice(0, place + 1), memory, logits);
  };
  /** The last token of the text and guesses after it. */
  const wide = async (id: number, ids: readonly number[]) => {
    whole = false;
    const began = performance.now();
    const pass = await network.forward([id, ...ids], memory, 'all');
    pace.spent(1 + ids.length, performance.now() - began);
    replace(pass.memory);
    [guessed, verified, used] = [ids, pass.rows, 0];
    logits = verified[0] as Float32Array;
    if (plain === text.length - 1) plain = Math.max(plain, Math.min(memory.length, network.uniform));
    speculated.proposed += ids.length;
    whole = true;
  };
  /** The tokens of text that guesses may reach. */
  const reach = () => (guessing === 'steady' && (rounding.slack ?? Infinity) < Infinity ? Infinity : network.uniform);

  return {
    get logits() {
      return logits;
    },
    /** How far the logits may be from those of reading one by one. */
    get slack() {
      return text.length <= plain ? 0 : (rounding.slack ?? 0);
    },
    speculated,
    /** The next token; `most` more may come after it. */
    async read(id: number, most: number): Promise<void> {
      guesses?.learn(id);
      text.push(id);
      guesses?.look();
      if (guessed[used] === id) {
        logits = verified[++used] as Float32Array;
        speculated.accepted++;
        pace.accepted();
        return;
      }
      cut(text.length - 1);
      const ids = guesses?.guess(Math.min(most, reach() - text.length)) ?? [];
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
      guesses?.forget();
      if (length === prompt.length) {
        cut(length);
        logits = opening;
        return;
      }
      cut(length - 1);
      await single(length - 1);
    },
    /** Lets go of the memory. What was written is kept for the next turn as far as reading it again would give the same bits. */
    release(): void {
      const length = Math.min(text.length, network.uniform);
      if (!whole || length <= prompt.length) {
        if (!cache.holds(memory)) network.release(memory);
        return;
      }
      const last = length === text.length ? logits.slice() : null;
      cut(length);
      if (!cache.holds(memory)) cache.keep(text.slice(0, length), memory, last);
    },
  };
}
