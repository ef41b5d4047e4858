import type { LinearProgram, Terms } from '../../contract/linear-program';

/** A program in the LP format, with variables x0, x1, … in the order of `names`: a name may hold what the format forbids. */
export function lpText({ sense, objective, constraints, integers }: LinearProgram): {
  readonly text: string;
  readonly names: readonly string[];
} {
  const names = [...new Set([objective, ...constraints.map(({ terms }) => terms)].flatMap(Object.keys))];
  const numbers = new Map(names.map((name, index) => [name, `x${index}`]));
  const sum = (terms: Terms) =>
    Object.entries(terms)
      .map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${numbers.get(name)}`)
      .join('\n ') || '0 x0';
  const rows = constraints.map(
    ({ terms, relation, value }, index) => ` c${index}: ${sum(terms)}\n ${relation} ${value}`,
  );
  const whole = integers.map((name) => ` ${numbers.get(name)}`);
  const text = [
    sense === 'max' ? 'Maximize' : 'Minimize',
    ` obj: ${sum(objective)}`,
    'Subject To',
    ...rows,
    ...(whole.length ? ['General', ...whole] : []),
    'End',
  ].join('\n');
  return { text, names };
}
