import type { Json } from '../../base/json';
import type { ProgramTask, ProgramTest } from '../../contract/program';
import type { Item } from '../../contract/task';
import { at } from '../../base/chance';
import { whole } from '../families/generator';
import problems from '../data/programs.json';
import { pythonLiteral } from './python-literal';

/** A problem that is answered by a function, in the words of both languages. */
export interface ProgramProblem {
  readonly id: string;
  readonly tier: 'easy' | 'medium' | 'hard';
  /** As JavaScript writes it; Python writes it with underscores. */
  readonly entry: string;
  readonly parameters: readonly string[];
  readonly statement: string;
  /** A function that passes all tests. */
  readonly javascript: string;
  readonly python: string;
  readonly visible: readonly Case[];
  readonly hidden: readonly Case[];
}
interface Case {
  readonly args: readonly Json[];
  readonly expect: Json;
}
export type Language = ProgramTask['language'];

export const programProblems = problems as unknown as readonly ProgramProblem[];

/** The item of that number in one language. The same number is the same problem in the other. @throws RangeError when there is none */
export function programItem(language: Language, index: number): Item {
  const problem = at(programProblems, whole(index));
  const tests = (cases: readonly Case[]) => cases.map((one) => testOf(problem, language, one));
  const entry = entryOf(problem, language);
  const parameters = language === 'python' ? problem.parameters.map(snake) : problem.parameters;
  return {
    problem: {
      id: `${language}-problems-${index}`,
      prompt: problem.statement,
      extra: { language, entry, parameters, tests: tests(problem.visible) } as unknown as Json,
    },
    target: { tests: tests(problem.hidden) } as unknown as Json,
    grader: `${language}-tests`,
    tags: [problem.tier],
  };
}

export const entryOf = ({ entry }: ProgramProblem, language: Language): string =>
  language === 'python' ? snake(entry) : entry;

function testOf(problem: ProgramProblem, language: Language, { args, expect }: Case): ProgramTest {
  const write = language === 'python' ? pythonLiteral : JSON.stringify;
  return { call: `${entryOf(problem, language)}(${args.map((value) => write(value)).join(', ')})`, expect };
}

const snake = (name: string): string =>
  name === 'list' ? 'list_' : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
