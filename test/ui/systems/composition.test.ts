import { expect, it } from 'vitest';
import { printComposition, type Composition } from '../../../src/ui/panels/systems/composition';
import { inWords, ruleInWords } from '../../../src/ui/panels/systems/in-words';
import { parseComposition } from '../../../src/ui/panels/systems/parse-composition';
import { systems } from '../../../src/ui/panels/systems/system';

const composed = systems.flatMap(({ number, short, composition }) =>
  composition === undefined ? [] : [[number, short, composition] as const],
);

it('finds a composition for 128 systems', () => expect(composed).toHaveLength(128));

it.each(composed)('#%d %s parses, and prints back as it was', (_number, _short, text) => {
  expect(printComposition(parseComposition(text))).toBe(text);
});

it.each(composed)('#%d %s is said in words without a sign of the notation', (_number, _short, text) => {
  expect(inWords(parseComposition(text))).toMatch(/^[^;‖∘*|→∨[\]]+\.$/);
});

const block = (name: 'A' | 'C' | 'V' | 'K' | 'S', variant = ''): Composition => ({
  type: 'block',
  block: name,
  variant,
});

it('reads a loop with its stop rule and what stands around it', () => {
  expect(parseComposition('A ; (C[self] ; A[revise] if wrong)*U[ok∨3] ; S')).toEqual({
    type: 'sequence',
    of: [
      block('A'),
      {
        type: 'repeat',
        of: {
          type: 'sequence',
          of: [block('C', 'self'), { type: 'remark', of: block('A', 'revise'), words: 'if wrong' }],
        },
        until: 'ok∨3',
      },
      block('S'),
    ],
  });
});

it('tells blocks side by side from a number of samples', () => {
  expect(parseComposition('C[numeral]‖C[topic]')).toEqual({
    type: 'parallel',
    of: [block('C', 'numeral'), block('C', 'topic')],
  });
  expect(parseComposition('A‖K ∘ K[entropy]')).toEqual({
    type: 'monitored',
    of: [{ type: 'copies', of: block('A'), count: 'K' }, block('K', 'entropy')],
  });
});

it('binds + tighter than →, → tighter than |, | tighter than ;', () => {
  expect(parseComposition('A | C → V + S ; A')).toEqual({
    type: 'sequence',
    of: [
      {
        type: 'alternative',
        of: [block('A'), { type: 'flow', of: [block('C'), { type: 'joint', of: [block('V'), block('S')] }] }],
      },
      block('A'),
    ],
  });
});

it('needs no spaces and prints parentheses only where they change the meaning', () => {
  expect(printComposition(parseComposition('( A );(( C;A )*U[R])?'))).toBe('A ; (C ; A)*U[R]?');
  expect(printComposition(parseComposition('(A | C) → V'))).toBe('(A | C) → V');
  expect(printComposition(parseComposition('(A ; V)‖k'))).toBe('(A ; V)‖k');
});

it.each([
  ['A ; ', 'at ""; a block'],
  ['(A ; C', `at ""; ')'`],
  ['A ; Q[x]', 'at "Q[x]"; a block'],
  ['A[', `at "["; words in`],
  ['(A)*U', `at ""; words in`],
  ['A ; C)', 'at ")"; the end'],
  ['A‖', 'at ""; a count'],
])('quotes where %j cannot be read', (text, words) => {
  expect(() => parseComposition(text)).toThrow(SyntaxError);
  expect(() => parseComposition(text)).toThrow(words);
});

it('says a loop with its beginning, its end and its rule', () => {
  expect(inWords(parseComposition('A ; (C[stepwise] ; A[revise] if wrong)*U[critic ok∨R] ; S[majority]'))).toBe(
    'Actor, then a loop of critic (stepwise), then actor (revise) if wrong, end of the loop, until critic ok or round limit, then selector (majority).',
  );
});

it('says a rule in words', () => {
  expect(ruleInWords('pass∨says correct∨10')).toBe('pass or says correct or 10 rounds');
});
