import { expectTypeOf, test } from 'vitest';
import { choice, flag, integer } from '../../src/contract/options';
import { strategy, type Context } from '../../src/contract/strategy';

test('options are typed from their declaration', () => {
  strategy({
    title: '',
    summary: '',
    papers: [],
    family: 'loop',
    roles: ['actor'],
    options: { rounds: integer('', 1, 1, 2), how: choice('', ['a', 'b']), keep: flag('', true) },
    calls: ({ rounds }) => rounds,
    async *run(_context, options) {
      expectTypeOf(options.rounds).toEqualTypeOf<number>();
      expectTypeOf(options.how).toEqualTypeOf<'a' | 'b'>();
      expectTypeOf(options.keep).toEqualTypeOf<boolean>();
      return { text: '' };
    },
  });
});

test('a strategy cannot see the target', () => {
  expectTypeOf<Context['problem']>().not.toHaveProperty('target');
  expectTypeOf<Context>().not.toHaveProperty('item');
});
