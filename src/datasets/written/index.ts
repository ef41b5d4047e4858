import type { Checker } from './checker';
import { exact } from './checkers/exact';
import { goals } from './checkers/goals';
import { number } from './checkers/number';
import { pattern } from './checkers/pattern';
import { query } from './checkers/query';
import { schema } from './checkers/schema';
import { solver } from './checkers/solver';
import { javascriptTests, pythonTests } from './checkers/tests';

/** In the order in which they are offered. */
export const checkers: readonly Checker[] = [
  exact,
  number,
  pattern,
  schema,
  javascriptTests,
  pythonTests,
  query,
  solver,
  goals,
];
export const checkerOf = (id: string): Checker | undefined => checkers.find((checker) => checker.id === id);
