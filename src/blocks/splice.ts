import { pick } from '../base/chance';
import { regrets } from '../base/regrets';
import type { Context, Steps } from '../contract/strategy';
import { readChoice } from './parse';
import { posed } from './posed';
import { say } from './say';

interface Spliced {
  readonly text: string;
  /** Key of the last label; null where nothing had to be labelled. */
  readonly by: string | null;
}

/**
 * A trajectory that notices its error (Agent-R, #73): the bad one up to and with its first bad action as a judge labels them, a
 * word of regret, and the good one from where the two parted. An action whose label cannot be read counts as not bad.
 */
export async function* splice(context: Context, good: readonly string[], bad: readonly string[]): Steps<Spliced> {
  const common = bad.findIndex((action, index) => action !== good[index]);
  const parted = common < 0 ? bad.length : common;
  let cut = bad.length;
  let by: string | null = null;
  for (let index = parted; index < bad.length; index++) {
    const slots = { question: posed(context), past: bad.slice(0, index).join('\n') || 'nothing', action: bad[index]! };
    const { text, key } = yield* say(context, 'judge', 'agent-r-label', slots, { maxTokens: 16 });
    by = key;
    const label = readChoice(text.toLowerCase(), ['good', 'uncertain', 'bad']);
    if (label === null) {
      const message = `The judge labels the action neither good, uncertain nor bad: "${text.slice(0, 40)}".`;
      yield context.note({ type: 'warning', setting: 'agent-r-label', message });
    }
    if (label !== 'bad') continue;
    cut = index + 1;
    break;
  }
  const lines = [...bad.slice(0, cut), pick(() => context.random(), regrets), ...good.slice(parted)];
  return { text: lines.join('\n'), by };
}
