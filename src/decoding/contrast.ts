import { hook } from '../contract/decoding';
import { textOf, user, type Message } from '../contract/engine';
import { choice, number, text } from '../contract/options';
import { divergence } from './parts/distribution';

/** How two readings become one. */
const modes = ['contrastive', 'complementary', 'by divergence'] as const;

export default hook({
  title: 'Two readings in one',
  summary: 'Every token is chosen from two readings: what the second one says is taken away, or added.',
  papers: [
    {
      title: 'Trusting Your Evidence: Hallucinate Less with Context-aware Decoding',
      url: 'https://arxiv.org/abs/2305.14739',
    },
    { title: 'RITUAL: Random Image Transformations as a Universal Anti-hallucination Lever in LVLMs', system: 38 },
    {
      title:
        'Self-Correcting Decoding with Generative Feedback for Mitigating Hallucinations in Large Vision-Language Models',
      system: 172,
    },
  ],
  needs: ['beside'],
  options: {
    mode: choice('Mode', modes, 'By divergence: readings that agree add up, readings that differ are contrasted.'),
    contrast: number('Weight of contrast', 1, 0, 10),
    complement: number('Weight of addition', 3, 0, 10),
    divergence: number('Contrast from', 0.1, 0, 0.7, 'Jensen–Shannon divergence, nats.'),
    plausible: number(
      'Plausible from',
      0.1,
      0,
      1,
      'Share of the probability of the likeliest token of the first reading.',
    ),
    other: text('Second reading', '', 'What it is asked; empty: the last message, without all that came before.'),
  },

  watch({ mode, contrast, complement, divergence: limit, plausible, other }, { messages }) {
    const steps = { contrasted: 0, added: 0 };
    return {
      beside: besideOf(messages, other),
      see({ own, logits, beside }) {
        if (!beside) return undefined;
        const isContrast = mode === 'contrastive' || (mode === 'by divergence' && divergence(own, beside) >= limit);
        steps[isContrast ? 'contrasted' : 'added']++;
        const [first, second] = isContrast ? [1 + contrast, -contrast] : [1, complement];
        let best = -Infinity;
        for (const logit of own) if (logit > best) best = logit;
        const least = Math.max(best + Math.log(plausible), -Number.MAX_VALUE);
        for (let id = 0; id < logits.length; id++)
          logits[id] =
            (own[id] as number) < least ? -Infinity : first * (logits[id] as number) + second * (beside[id] as number);
        return undefined;
      },
      report: () => ({ ...steps }),
    };
  },
});

/** An answer that was begun is begun in both. */
function besideOf(messages: readonly Message[], other: string): readonly Message[] {
  const last = messages.findLastIndex(({ role }) => role === 'user');
  const asked = messages[last];
  const begun = messages.slice(last + 1);
  if (!other.trim()) return asked ? [asked, ...begun] : begun;
  return [user(other.replaceAll('{question}', asked ? textOf(asked) : '')), ...begun];
}
