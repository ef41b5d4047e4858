import { readAnswer } from '../base/read-answer';
import { closed } from './marks/closed';

/**
 * Short answers in any of their spellings: case, accents, punctuation anywhere, English articles and spacing do not count. The
 * target is a text, or a list of texts any of which is right. The steps are those of the SQuAD evaluation (Rajpurkar et al.
 * 2016, arXiv:1606.05250), and accents besides.
 */
export default closed<readonly string[]>({
  title: 'Normalised text',
  needs: 'a text, or a list of texts',
  target({ target }) {
    const texts = (Array.isArray(target) ? target : [target]).filter((text) => typeof text === 'string');
    const accepted = texts.map(bare).filter(Boolean);
    return accepted.length ? accepted : null;
  },
  read: (text, { problem }) =>
    readAnswer(text, problem.choices) ?? (text.trim().includes('\n') ? null : text.trim() || null),
  right: (read, accepted) => accepted.includes(bare(read)),
});

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
