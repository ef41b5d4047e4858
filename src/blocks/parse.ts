export { readAnswer } from '../base/read-answer';

/** The last "Verdict: correct" or "Verdict: incorrect" of a review; also right/wrong, valid/invalid. Null when it has none. */
export function readVerdict(text: string): boolean | null {
  const found = [...text.matchAll(/\bverdict\b\W*(?:is\W*)?(in)?(correct|right|wrong|valid)\b/gi)].at(-1);
  if (!found) return null;
  const [, not, word] = found;
  return /wrong/i.test(word!) ? false : not === undefined;
}

/** Yes or no at the start of a reply, else the first one in it. Null when it says neither. */
export function readYesNo(text: string): boolean | null {
  const word = /\b(yes|no)\b/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? null : word === 'yes';
}

/**
 * A score as a share of `top`, in [0, 1]: the last "Score: 7", "7/10" or "70 %", else the only number in the text. Null when there
 * is none or it lies outside.
 */
export function readScore(text: string, top: number): number | null {
  const marked = [
    ...text.matchAll(
      /(?:score|rating|grade|confidence)\b\W{0,4}(?:is\W*)?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*(?:\/\s*\d+|%|out of \d+)/gi,
    ),
  ].at(-1);
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)];
  const found = marked?.[1] ?? marked?.[2] ?? (numbers.length === 1 ? numbers[0]![0] : undefined);
  const score = found === undefined ? NaN : Number(found) / top;
  return score >= 0 && score <= 1 ? score : null;
}

/** Which of the names a reply chooses: the last one announced ("Answer: B", "B is better"), else the only one in it. Null otherwise. */
export function readChoice<Name extends string>(text: string, names: readonly Name[]): Name | null {
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const said = [
    ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])(?! \\p{Ll}+ly\\b)`, 'gu')),
  ].map(([, name]) => name as Name);
  if (new Set(said).size === 1) return said[0]!;
  const announced = [
    ...text.matchAll(
      new RegExp(
        `(?:answer|verdict|choice|choose|winner|better|prefer)\\W+(?:is\\W+)?(?:solution |option |answer )?\\(?(${any})(?![\\p{L}\\p{N}])`,
        'giu',
      ),
    ),
  ].at(-1)?.[1];
  return names.find((name) => name.toLowerCase() === announced?.toLowerCase()) ?? null;
}

/** The numbered or bulleted lines of a text, without their marks; all its lines when none has one. */
export function readList(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const marked = lines.flatMap((line) => /^(?:[-*•]|\(?\d+[.):]|step \d+[.:])\s*(.+)$/i.exec(line)?.[1] ?? []);
  return marked.length ? marked : lines;
}

/** The first JSON object or array in a text, fenced or not. Undefined when there is none that parses. */
export function readJson(text: string): unknown {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/i.exec(text)?.[1];
  for (const source of [fenced ?? '', text]) {
    const start = source.search(/[[{]/);
    for (
      let end = source.length;
      start >= 0 && end > start;
      end = Math.max(source.lastIndexOf('}', end - 2), source.lastIndexOf(']', end - 2)) + 1
    ) {
      try {
        return JSON.parse(source.slice(start, end)) as unknown;
      } catch {
        // A shorter piece may parse.
      }
    }
  }
  return undefined;
}

export { readSteps } from '../base/read-steps';

export { readCode } from '../base/read-code';
