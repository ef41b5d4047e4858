import { pick } from '../base/chance';
import type { Context, Steps } from '../contract/strategy';
import { readChoice } from './parse';
import { posed } from './posed';
import { say } from './say';

/** What one says when one sees that one went wrong; which one is chance. */
const regrets = [
  'Wait, that was not right. I go back and do it differently.',
  'This does not help. I should have done something else before.',
  'I made a mistake there. Let me correct it.',
  'That was the wrong step; I start again from where it was still good.',
  'Looking at what came of it, I have to change my way.',
  'I misread the task. Once more, properly.',
  'This leads nowhere. I take another way.',
  'No, that is not what was asked. I set it right.',
  'I was too quick. I undo that and think first.',
  'My last action was an error. Here is a better one.',
] as const;

/**
 * A trajectory that notices its error (Agent-R, #73): the bad one up to and with its first bad action as a judge labels them, a
 * word of regret, and the good one from where the two parted. An action whose label cannot be read counts as not bad.
 */
export async function* splice(context: Context, good: readonly string[], bad: readonly string[]): Steps<string> {
  const common = bad.findIndex((action, index) => action !== good[index]);
  const parted = common < 0 ? bad.length : common;
  let cut = bad.length;
  for (let index = parted; index < bad.length; index++) {
    const slots = { question: posed(context), past: bad.slice(0, index).join('\n') || 'nothing', action: bad[index]! };
    const { text } = yield* say(context, 'judge', 'agent-r-label', slots, { maxTokens: 16 });
    const label = readChoice(text.toLowerCase(), ['good', 'uncertain', 'bad']);
    if (label === null) {
      const message = `The judge labels the action neither good, uncertain nor bad: "${text.slice(0, 40)}".`;
      yield context.note({ type: 'warning', setting: 'agent-r-label', message });
    }
    if (label !== 'bad') continue;
    cut = index + 1;
    break;
  }
  return [...bad.slice(0, cut), pick(() => context.random(), regrets), ...good.slice(parted)].join('\n');
}
