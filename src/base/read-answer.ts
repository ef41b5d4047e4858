import { normalText } from './normal-text';
import { plainText } from './plain-text';
import { numberToken } from './read-number';

/**
 * The final answer in a model's text, as it was written but without markup: the last boxed expression, else the last
 * line (or sentence) that says "Answer: …" or "the answer is …", else the last standalone number or time. With
 * choices: the letter of an option wherever one can be told, else what was said. Null when nothing can be read.
 */
export function readAnswer(text: string, choices?: readonly string[]): string | null {
  const said = boxed(text) ?? announced(text);
  if (choices) return said === null ? lastOption(text, choices) : (letterOf(said, choices) ?? said);
  return said ?? lastNumber(text);
}

/** The letter ("A" is the first) that an answer such as "B", "(b)", "B) 42", "option B" or "42" chooses. */
export function letterOf(answer: string, choices: readonly string[]): string | null {
  const said = normalText(answer);
  const named = /^(?:option |choice |answer )?\(?([a-z])(?:$|\)|[.:](?:\s|$))/.exec(said)?.[1];
  const byLetter = named === undefined ? -1 : named.charCodeAt(0) - 97;
  const index = byLetter >= 0 && byLetter < choices.length ? byLetter : choices.map(normalText).indexOf(said);
  return index < 0 ? null : letter(index);
}

const letter = (index: number): string => String.fromCharCode(65 + index);

/** The content of the last \boxed{…} with balanced braces. */
function boxed(text: string): string | null {
  const start = Math.max(text.lastIndexOf('\\boxed{'), text.lastIndexOf('\\fbox{'));
  if (start < 0) return null;
  const open = text.indexOf('{', start);
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}' && --depth === 0) return saying(text.slice(open + 1, index));
  }
  return null;
}

/** "Answer:" at the start of a line. Decoration may stand around it. */
const labelled =
  /^[\s>#*_`•-]*(?:(?:the|my|your)\s+)?(?:(?:final|correct|right|corrected)\s+)*answer[\s*_`]*[:=][\s*_]*(.*)$/i;
/** "The answer is …" at the start of a sentence; what judges an answer does not give one. */
const told =
  /(?:^|[.!?;,:]\s+)(?:so |thus |hence |therefore,? |then )?(?:the|my) (?:(?:final|correct|right) )*answer (?:is|was|would be)\b[:\s]*(?![:\s]|not\b|wrong|right|correct|incorrect|indeed|that\b|in\b|the same|given)(.+)$/i;

function announced(text: string): string | null {
  const lines = text.split('\n');
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!;
    const rest = labelled.exec(line)?.[1];
    if (rest !== undefined) {
      const answer = saying(rest) ?? saying(lines.slice(index + 1).find((next) => next.trim()) ?? '');
      if (answer !== null) return answer;
    }
    const sentence = told.exec(plainText(line))?.[1];
    if (sentence !== undefined && saying(sentence) !== null) return saying(sentence);
  }
  return null;
}

/** The first sentence without markup and without its full stop; null when it says nothing. */
function saying(text: string): string | null {
  const sentence = plainText(text).split(/[.!?]\s+(?=\p{Lu})/u)[0]!;
  const answer = sentence.replace(/^["'\s*_]+|["'\s.;,!*_]+$/g, '');
  return /[\p{L}\p{N}]/u.test(answer) ? answer : null;
}

function lastNumber(text: string): string | null {
  const plain = plainText(text);
  const found = [...plain.matchAll(/(?<![\d:])\d{1,2}:\d{2}(?![\d:])/g), ...plain.matchAll(numberToken())];
  return (
    found
      .sort((one, other) => one.index - other.index)
      .at(-1)?.[0]
      .trim() ?? null
  );
}

/** The last standalone capital that names an option (an "A" before a small letter is an article), else the last option's text. */
function lastOption(text: string, choices: readonly string[]): string | null {
  const plain = plainText(text);
  const letters = [...plain.matchAll(/(?<![\p{L}\p{N}'])[A-Z](?![\p{L}\p{N}'])(?! \p{Ll})/gu)].map(([found]) => found);
  const named = letters.filter((found) => found.charCodeAt(0) - 65 < choices.length).at(-1);
  if (named !== undefined) return named;
  const places = choices.map((choice) => lastPlace(plain.toLowerCase(), normalText(choice)));
  const last = Math.max(...places);
  return last < 0 ? null : letter(places.indexOf(last));
}

/** Where the words last occur with no letter or digit around them; -1 when nowhere. */
function lastPlace(text: string, words: string): number {
  if (!words) return -1;
  for (let at = text.lastIndexOf(words); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(words, at - 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + words.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}
