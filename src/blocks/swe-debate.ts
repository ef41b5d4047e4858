import type { Context, Steps } from '../contract/strategy';
import { say } from './say';
import { majority } from './select';

/**
 * Several agents argue for one of the candidates, each round in view of what was said in the round before; the majority of the last
 * round counts, a tie goes to the earlier speaker. Null when no choice could be read.
 */
export async function* elected(
  context: Context,
  question: string,
  candidates: readonly string[],
  agents: number,
  rounds: number,
): Steps<number | null> {
  const shown = candidates.map((text, index) => `Change ${index + 1}:\n${text}`).join('\n\n');
  let said: readonly string[] = [];
  for (let round = 0; round < rounds; round++) {
    const opinions = said.length ? `\nWhat others said:\n${said.map((text) => `- ${text.trim()}`).join('\n')}\n` : '';
    const next: string[] = [];
    for (let agent = 0; agent < agents; agent++) {
      const slots = { question, candidates: shown, opinions };
      next.push((yield* say(context.branch(`${round}-${agent}`), 'judge', 'swe-debate', slots)).text);
    }
    said = next;
  }
  const chosen = majority(said, (text) => choiceIn(text, candidates.length));
  const number = choiceIn(chosen, candidates.length);
  if (number !== null) return Number(number) - 1;
  yield context.note({ type: 'warning', setting: 'swe-debate', message: 'Nobody named a change; the values decide.' });
  return null;
}

function choiceIn(text: string, most: number): string | null {
  const number = [...text.matchAll(/(?:choice|change|best)\W{0,4}(\d+)/gi)].at(-1)?.[1];
  return number !== undefined && Number(number) >= 1 && Number(number) <= most ? number : null;
}
