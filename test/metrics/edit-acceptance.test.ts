import { expect, it } from 'vitest';
import { editAcceptance } from '../../src/metrics/edit-acceptance';

const edit = (document: string, depth: number, intent: string, taken: boolean) => ({ document, depth, intent, taken });

it('tells how many edits are taken, by depth and by intent', () => {
  const found = editAcceptance([
    edit('a', 1, 'clarity', true),
    edit('a', 1, 'style', true),
    edit('a', 2, 'style', false),
    edit('b', 1, 'clarity', false),
  ]);
  expect(found.all).toMatchObject({ count: 2, n: 4, value: 0.5 });
  expect(found.byDepth.get(1)).toMatchObject({ count: 2, n: 3 });
  expect(found.byDepth.get(2)).toMatchObject({ count: 0, n: 1 });
  expect(found.byIntent.get('style')).toMatchObject({ value: 0.5 });
  expect(found).toMatchObject({ proposed: 2, accepted: 1 });
});

it('says nothing of nothing', () =>
  expect(editAcceptance([])).toMatchObject({ all: { value: null }, proposed: null, accepted: null }));
