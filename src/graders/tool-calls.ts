import type { Json } from '../base/json';
import { normalText } from '../base/normal-text';
import { readCalls, type ReadCall } from '../base/read-calls';
import type { Grade, RuleGrader } from '../contract/task';
import { unusable } from './marks/unusable';

/**
 * The same calls as the target, in any order: function and every argument. Numbers may be written as texts, texts differ in case,
 * spacing and final punctuation; no argument may be missing and none may be added (the AST match of tool benchmarks).
 */
const grader: RuleGrader = {
  title: 'Tool calls',
  grade({ text }, item): Grade {
    const wanted = callsOf(item.target);
    if (!wanted) return unusable(item, 'a list of calls');
    const said = readCalls(text);
    if (!said.length) return { score: 0, read: null, why: 'no answer found' };
    const left = [...wanted];
    for (const call of said) {
      const match = left.findIndex((one) => isSame(one, call));
      if (match >= 0) left.splice(match, 1);
    }
    const right = said.length === wanted.length && left.length === 0;
    const read = said.map(({ function: name, arguments: given }) => `${name}(${JSON.stringify(given)})`).join('; ');
    const matched = wanted.length - left.length;
    return { score: right ? 1 : 0, read, ...(right ? {} : { why: `${matched} of ${wanted.length} calls match, ${said.length} were made` }) }; // prettier-ignore
  },
};
export default grader;

function callsOf(target: Json): readonly ReadCall[] | null {
  const calls = readCalls(JSON.stringify(target));
  return typeof target === 'object' && calls.length ? calls : null;
}

function isSame(one: ReadCall, other: ReadCall): boolean {
  const names = Object.keys(one.arguments);
  return (
    one.function === other.function &&
    names.length === Object.keys(other.arguments).length &&
    names.every((name) => Object.hasOwn(other.arguments, name) && isValue(one.arguments[name]!, other.arguments[name]!))
  );
}

function isValue(wanted: Json, said: Json): boolean {
  if (typeof wanted === 'number') return said !== '' && Number(said) === wanted;
  if (typeof wanted === 'string') return typeof said === 'string' && normalText(said) === normalText(wanted);
  return JSON.stringify(wanted) === JSON.stringify(said);
}
