/**
 * The answer to a question of the families that give no JavaScript expression, worked out from its words by other
 * means than the generator's: by sorting, by dates, by following who stands above whom.
 */
export function solved(question: string): string | number {
  const numbers = (question.match(/\d+/g) ?? []).map(Number);
  if (question.startsWith('Sort')) return sorted(numbers).join(', ');
  if (question.includes('second smallest')) return sorted(numbers)[1]!;
  if (question.includes('minutes')) return clock(numbers as [number, number, number]);
  if (question.includes('oday is')) return weekday(question, numbers[0]!);
  if (question.includes('Who is the')) return extreme(question);
  throw new Error(`No way to solve '${question}'; add one for its family.`);
}

const sorted = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

function clock([hour, minute, later]: [number, number, number]): string {
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute + later));
  return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
}

/** 3 January 2000 was a Monday. */
function weekday(question: string, ahead: number): string {
  const name = (day: number) =>
    new Date(Date.UTC(2000, 0, day)).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
  const today = [3, 4, 5, 6, 7, 8, 9].find((day) => question.includes(`oday is ${name(day)}`))!;
  return name(today + ahead);
}

function extreme(question: string): string {
  const facts = [...question.matchAll(/(\w+) is \w+ than (\w+)\./g)].map(
    ([, above, below]) => [above!, below!] as const,
  );
  const [aboves, belows] = [facts.map(([above]) => above), facts.map(([, below]) => below)];
  const wantsTop = /tallest|oldest|fastest|heaviest/.test(question);
  return wantsTop
    ? aboves.find((person) => !belows.includes(person))!
    : belows.find((person) => !aboves.includes(person))!;
}
