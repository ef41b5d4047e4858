/** Characters of a field that are shown; the line itself is one press away. */
const most = 400;

/** Where a row comes from is in the line; here is what a trainer learns from. */
const shown = [
  'prompt',
  'chosen',
  'rejected',
  'completion',
  'completions',
  'label',
  'labels',
  'reward',
  'advantage',
  'weight',
  'mask',
  'spans',
  'weights',
  'file_names',
] as const;

/** The fields of a row that is a line of a file, as one reads them. */
export function partsOf(line: string): readonly { readonly name: string; readonly text: string }[] {
  const row = JSON.parse(line) as { readonly [name: string]: unknown };
  return shown.flatMap((name) => {
    const value = row[name];
    return value === null || value === undefined ? [] : [{ name, text: cut(textOf(name, value)) }];
  });
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return String(value);
  if (name === 'completions') return value.map((step, place) => `${place + 1}. ${String(step)}`).join('\n');
  if (name === 'labels') return value.map((label) => (label ? 'right' : 'wrong')).join(', ');
  const alone = value.length === 1;
  return value.map((one) => oneOf(one, alone)).join(typeof value[0] === 'number' ? ' ' : '\n\n');
}

/** A turn of a conversation, or anything else in a list. One that stands alone need not say whose it is. */
function oneOf(value: unknown, alone: boolean): string {
  const turn = value as { readonly role?: unknown; readonly content?: unknown } | null;
  const words = wordsOf(turn?.content);
  if (words !== null) return alone ? words : `${String(turn!.role)}: ${words}`;
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : JSON.stringify(value);
}

/** Of a turn, with a sign for each picture; null for what is no turn. */
function wordsOf(content: unknown): string | null {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return null;
  return content
    .map((part: { readonly text?: unknown }) => (typeof part.text === 'string' ? part.text : '[picture] '))
    .join('');
}

const cut = (text: string): string => (text.length > most ? `${text.slice(0, most).trimEnd()} …` : text);
