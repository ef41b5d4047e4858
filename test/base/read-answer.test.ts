import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf, readAnswer } from '../../src/base/read-answer';

describe('without choices', () => {
  it.each([
    ['Step 1: 6 * 3 = 18\nAnswer: 18', '18'],
    ['Answer: 18.', '18'],
    ['answer : 18', '18'],
    ['**Answer:** 18', '18'],
    ['**Answer: 18**', '18'],
    ['### Final Answer: 18 dollars', '18 dollars'],
    ['> The correct answer: Rosa', 'Rosa'],
    ['- Answer: 7, 18, 42', '7, 18, 42'],
    ['Answer: 9:05', '9:05'],
    ['Answer: $18$', '18'],
    ['Answer: \\$18', '$18'],
    ['Answer: "ananab"', 'ananab'],
    ['Answer:\n\n18', '18'],
    ['Answer: 3.5. Let me check it.', '3.5'],
    ['Answer: 17\nWait, 6 * 3 is 18.\nAnswer: 18', '18'],
    ['Answer: 18\nAnswer:', '18'],
    ['Answer: 18\nEnd with a line "Answer: ..."', '18'],
    ['Answer: 18\nAnswer: ...', '18'],
    ['The answer is 18.', '18'],
    ['We add them up. So the answer is Rosa.', 'Rosa'],
    ['Therefore, the final answer is: **Rosa**.', 'Rosa'],
    ['The answer is 18. I checked it 2 times.', '18'],
    ['The answer is 18.\nIs the answer 18? The answer is correct.', '18'],
  ])('reads what %j announces', (text, answer) => {
    expect(readAnswer(text)).toBe(answer);
  });

  it.each([
    ['So we get \\boxed{18}.', '18'],
    ['\\boxed{17} is wrong, it is \\boxed{18}', '18'],
    ['\\boxed{\\frac{3}{4}}', '3/4'],
    ['\\boxed{\\text{Rosa}}', 'Rosa'],
    ['$$\\boxed{1,234}$$\nAnswer: 5', '1,234'],
    ['\\boxed{18', '18'],
    ['\\boxed{}\nAnswer: 5', '5'],
  ])('prefers the box in %j', (text, answer) => {
    expect(readAnswer(text)).toBe(answer);
  });

  it.each([
    ['6 * 3 = 18', '18'],
    ['She pays 1,234 dollars.', '1,234'],
    ['It is -5 degrees', '-5'],
    ['It ends at 20:55.', '20:55'],
    ['From 18:40 it takes 135 minutes', '135'],
    ['a discount of 15%', '15%'],
    ['one half is 1/2', '1/2'],
    ['It weighs 18kg', '18'],
  ])('falls back on the last number of %j', (text, answer) => {
    expect(readAnswer(text)).toBe(answer);
  });

  it.each(['', 'I cannot do that well.', 'Answer:', 'Answer: ...', 'x2 and y3'])('reads nothing from %j', (text) => {
    expect(readAnswer(text)).toBeNull();
  });
});

describe('with choices', () => {
  const choices = ['36', '3.6', 'none of these', 'Rosa'];
  it.each([
    ['Answer: A', 'A'],
    ['Answer: (b)', 'B'],
    ['Answer: B) 3.6', 'B'],
    ['Answer: B. 3.6', 'B'],
    ['Answer: **C**', 'C'],
    ['Answer: option D', 'D'],
    ['The answer is D.', 'D'],
    ['\\boxed{D}', 'D'],
    ['\\boxed{\\text{(D)}}', 'D'],
    ['Answer: 36', 'A'],
    ['Answer: None of these.', 'C'],
    ['Answer: rosa', 'D'],
    ['Answer: 37', '37'],
    ['Answer: Z', 'Z'],
    ['I would pick B, since 240 is even.', 'B'],
    ['First I thought (A). A train is late, so (C)', 'C'],
    ['I think it is Rosa, not 36 or Rosalind', 'A'],
    ['Surely Rosa', 'D'],
  ])('reads %j', (text, answer) => {
    expect(readAnswer(text, choices)).toBe(answer);
  });

  it.each(['', 'A train is late.', 'I do not know; 37?'])('reads nothing from %j', (text) => {
    expect(readAnswer(text, choices)).toBeNull();
  });

  it('lets letters win over the text of options', () => {
    expect(letterOf('A', ['B', 'A'])).toBe('A');
  });
});

it('reads what an answer line says, whatever comes before it', () => {
  const answer = fc.constantFrom('18', '-5', '3/4', '9:05', 'Rosa', '7, 18, 42', '15%', '1,234');
  const before = fc.string().filter((text) => !text.includes('{'));
  fc.assert(
    fc.property(before, answer, (text, wanted) => {
      expect(readAnswer(`${text}\nAnswer: ${wanted}`)).toBe(wanted);
    }),
  );
});

it('never fails, and never reads an answer without a letter or digit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const answer = readAnswer(`Answer: ${text}`);
      if (answer !== null) expect(answer).toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
