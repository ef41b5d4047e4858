import { equationsIn, worthOf } from './grounding';

/** What a calculator says about the arithmetic of a text: a line for every result that is wrong, each once. */
export function miscalculations(text: string): readonly string[] {
  const wrong = equationsIn(text).flatMap((equation) => {
    const worth = worthOf(equation);
    const right = worth === null || Math.abs(worth - equation.said) < 1e-9;
    return right ? [] : [`${equation.left.trim()} is ${Number(worth.toFixed(6))}, not ${equation.said}.`];
  });
  return [...new Set(wrong)];
}
