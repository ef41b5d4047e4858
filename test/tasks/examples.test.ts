import { expect, it } from 'vitest';
import task from '../../src/tasks/examples';

const items = Array.from({ length: task.size ?? 0 }, (_, index) => task.item(index));

it('is a dozen puzzles, one of each kind', () => {
  expect(items).toHaveLength(12);
  expect(new Set(items.map(({ tags }) => tags?.[0])).size).toBe(12);
  expect(items.map(({ problem }) => problem.id)).toEqual(items.map((_, index) => `examples-${index}`));
});

it('asks what it says, and knows the answers', () => {
  const shown = items.map(({ problem, target }) => `${problem.prompt} → ${target}`);
  expect(shown).toEqual([
    'Mia buys 7 pens for 13 dollars each and 8 books for 14 dollars each, and pays with 240 dollars. How much change does Mia get? → 37',
    'How many times does the letter r occur in the word "strawberry"? → 3',
    'What is 12 * 7 + 9 * 14? → 210',
    'A film starts at 18:40 and takes 135 minutes. When does it end? → 20:55',
    'Leo has 5 boxes with 12 marbles each and 8 more marbles. Leo shares all of them equally among 4 friends. How many marbles does each friend get? → 17',
    'Ada is taller than Hugo. Rosa is taller than Finn. Finn is taller than Ada. Who is the tallest? → Rosa',
    'What is 15% of 240? → 36',
    'Solve for x: 7x + 25 = 116. → 13',
    'What number comes next: 5, 15, 45, 135? → 405',
    'Sort these numbers from smallest to largest: 42, 7, 91, 18, 63. → 7, 18, 42, 63, 91',
    'Zoe is 11 years old. Sam is 6 years older than Zoe. How old will they be together in 9 years? → 46',
    'Today is Thursday. What day of the week will it be in 45 days? → Sunday',
  ]);
});

it('ends', () => {
  expect(() => task.item(12)).toThrow('no number 12; choose 0 to 11');
});
