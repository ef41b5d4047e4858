import type { Outcome } from '../../contract/program';

/** By the name of the exception, in JavaScript and in Python. */
const named: { readonly [error: string]: Outcome } = {
  AssertionError: 'assertion',
  ReferenceError: 'name',
  NameError: 'name',
  UnboundLocalError: 'name',
  ModuleNotFoundError: 'name',
  ImportError: 'name',
  TypeError: 'type',
  AttributeError: 'type',
  SyntaxError: 'syntax',
  IndentationError: 'syntax',
  TabError: 'syntax',
  RangeError: 'range',
  IndexError: 'range',
  KeyError: 'range',
  OverflowError: 'range',
  RecursionError: 'range',
  MemoryError: 'memory',
};
/** How engines say that there is no more memory; they have no exception of its own for it. */
const outOfMemory = /allocation failed|out of memory|Invalid string length/i;

export const outcomeOf = (error: string, message: string): Outcome =>
  outOfMemory.test(message) ? 'memory' : (named[error] ?? 'other');
