import { plainText } from '../base/plain-text';
import { readNumber } from '../base/read-number';
import type { RuleGrader, Item } from '../contract/task';
import choice from './choice';
import exact from './exact';
import list, { membersOf } from './list';
import number from './number';
import time, { minutesOf } from './time';

/**
 * The usual grader: looks at the target and marks as a choice (when the problem has choices), a number, a time, a list
 * of numbers, or a text.
 */
const grader: RuleGrader = { title: 'Answer', grade: (answer, item) => fitting(item).grade(answer, item) };
export default grader;

function fitting({ target, problem }: Item): RuleGrader {
  if (problem.choices) return choice;
  if (typeof target === 'number') return number;
  if (Array.isArray(target)) return list;
  if (target !== null && typeof target === 'object' && 'value' in target) return number;
  if (typeof target !== 'string') return exact;
  if (/^\d{1,2}:\d{2}$/.test(plainText(target)) && minutesOf(target) !== null) return time;
  if (isNumber(target)) return number;
  return membersOf(target)?.every(isNumber) ? list : exact;
}

/** A number and nothing else: "12 apples" is a text. */
const isNumber = (text: string): boolean => !/[^\d\s.,+\-/%$€£¥e]/i.test(plainText(text)) && readNumber(text) !== null;
