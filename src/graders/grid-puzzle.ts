import type { Json } from '../base/json';
import type { Grade, Item, RuleGrader } from '../contract/task';
import type { Board, BoardTarget } from './marks/boards/board';
import { boxes } from './marks/boards/boxes';
import { maze } from './marks/boards/maze';
import { sliding } from './marks/boards/sliding';
import { sudoku } from './marks/boards/sudoku';
import { finalText } from './marks/final-text';
import { unusable } from './marks/unusable';

const boards: { readonly [kind: string]: Board<never> } = { maze, boxes, sliding, sudoku };

/** Plays an answer on the board and sees whether it is solved; any solution is right. The target is the board and its kind. */
const grader: RuleGrader = {
  title: 'Puzzle on a grid',
  grade({ text }, item): Grade {
    const target = targetOf(item);
    if (!target) return unusable(item, `a board of the kind ${Object.keys(boards).join(', ')}`);
    const rules = boards[target.kind]!;
    const read = rules.read(finalText(text));
    if (read === null) return { score: 0, read: null, why: 'no answer found' };
    const shown = (read as readonly string[]).join('');
    const fault = rules.fault(target.lines, read);
    return fault === null ? { score: 1, read: shown } : { score: 0, read: shown, why: fault };
  },
};
export default grader;

function targetOf({ target }: Item): BoardTarget | null {
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return null;
  const { kind, lines } = target as { readonly [field: string]: Json };
  const known = typeof kind === 'string' && Object.hasOwn(boards, kind) && Array.isArray(lines);
  return known ? (target as BoardTarget) : null;
}
