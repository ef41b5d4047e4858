import { user, type Message } from '../contract/engine';
import { programSource, programTaskOf, reportOf, type Outcome, type ProgramTask } from '../contract/program';
import type { Context, Said, Steps } from '../contract/strategy';
import type { ToolResult } from '../contract/tool';
import { fill } from '../prompts/fill';
import type { Draft } from './act';
import { readCode } from './parse';
import { posed } from './posed';

/** A program that was written and run. */
export interface Trial extends Draft {
  readonly code: string;
  /** The whole reply it stood in. */
  readonly said: string;
  /** Share of the visible tests that pass; for a problem without tests 1 when it ran and 0 when it did not. */
  readonly share: number;
  /** What running it said, for the model that repairs it. */
  readonly result: string;
  /** The first thing that went wrong; null when nothing did. */
  readonly fault: Outcome | null;
}

/** The conversation that asks for a program: a function with examples, or one expression that computes the answer. */
export function programming(context: Context, purpose?: string): readonly Message[] {
  const task = programTaskOf(context.problem);
  if (!task) return [user(fill(purpose ?? 'program', { question: posed(context) }, context.wording))];
  return [user(fill(purpose ?? 'write-program', slotsOf(context, task), context.wording))];
}

export const slotsOf = ({ problem }: Context, { language, entry, parameters, tests }: ProgramTask) => ({
  question: problem.prompt,
  language: language === 'python' ? 'Python' : 'JavaScript',
  signature: `${entry}(${parameters.join(', ')})`,
  examples: tests
    .flatMap((test) => ('expect' in test ? [`${test.call} gives ${JSON.stringify(test.expect)}`] : []))
    .join('\n'),
});

/** The same slots for any problem: one in words wants a program that prints the answer. */
export function wanted(context: Context) {
  const task = programTaskOf(context.problem);
  if (task) return slotsOf(context, task);
  return {
    question: posed(context),
    examples: '',
    language: 'JavaScript',
    signature: 'without parameters, and call it with console.log',
  };
}

/** Asks for a program, runs it, and takes it as an attempt at the problem. */
export async function* write(
  context: Context,
  {
    messages = programming(context),
    purpose = programTaskOf(context.problem) ? 'write-program' : 'program',
    role = 'actor',
  }: { readonly messages?: readonly Message[]; readonly purpose?: string; readonly role?: string } = {},
): Steps<Trial> {
  return yield* tryOut(context, yield* context.generate({ role, purpose }, { messages }));
}

/** Runs what was said as a program. Where tests fail, what they say stands beside the draft as a verdict. */
export async function* tryOut(context: Context, { text, key }: Pick<Said, 'text' | 'key'>): Steps<Trial> {
  const code = readCode(text);
  const { share, result, fault, value: computed } = yield* execute(context, code);
  const task = programTaskOf(context.problem);
  const value = task ? code : computed;
  // A problem in words is answered by what the program came to, and not by numbers that stand in it.
  const shown = task ? text : `${text.trim()}\n\nAnswer: ${computed ?? 'none'}`;
  yield context.note({ type: 'draft-ready', draft: { text: shown, value }, of: key });
  if (fault) yield context.note({ type: 'verdict-ready', verdict: { score: share, feedback: result }, of: key });
  return { text: shown, value, key, code, said: text, share, result, fault };
}

/** What came of running a program. */
export interface Execution extends Pick<Trial, 'share' | 'result' | 'fault'> {
  /** What a problem in words is answered with; null when nothing came of it, and where tests judge. */
  readonly value: string | null;
}

/** Runs code with the visible tests of the problem; for a problem in words, for its value. */
export async function* execute(context: Context, code: string): Steps<Execution> {
  const task = programTaskOf(context.problem);
  const result = yield* context.call(task?.language ?? 'javascript', sourceOf(code, task));
  return task ? tested(result) : computed(result);
}

/** Without tests the value of one expression is printed, or what the program prints is looked at. */
function sourceOf(code: string, task: ProgramTask | null): string {
  if (task) return programSource({ code, ...pick(task) });
  const expression = code.replace(/;\s*$/, '');
  const statements = !expression || /\n|;|console|(?<![=!<>])=(?![=>])/.test(expression);
  return programSource({ code: statements ? code : `console.log(${expression}\n);`, tests: [] });
}

/** What the tool is told beside the code. */
const pick = ({ tests, before, limit }: ProgramTask) => ({
  tests,
  ...(before === undefined ? {} : { before }),
  ...(limit === undefined ? {} : { limit }),
});

function tested(result: ToolResult): Execution {
  const report = reportOf(result);
  const tests = report?.tests ?? [];
  const passed = tests.filter(({ outcome }) => outcome === 'pass').length;
  const broken = report?.failure?.outcome ?? tests.find(({ outcome }) => outcome !== 'pass')?.outcome;
  const fault = result.ok ? null : (broken ?? (result.reason === 'error' ? 'other' : result.reason));
  return {
    share: fault && tests.length === 0 ? 0 : tests.length ? passed / tests.length : 1,
    result: result.output,
    fault,
    value: null,
  };
}

function computed(result: ToolResult): Execution {
  const report = reportOf(result);
  const got = report?.console.trim().split('\n').at(-1);
  if (result.ok && got)
    return { share: 1, result: `The expression returned ${got}.`, fault: null, value: unquoted(got) };
  const { outcome = 'other', message = result.ok ? 'It gave no result.' : result.output } = report?.failure ?? {};
  const fault = outcome === 'pass' || outcome === 'assertion' ? 'other' : outcome;
  const named = fault === 'syntax' ? `SyntaxError: ${message.replace(/^SyntaxError: /, '')}` : message;
  return { share: 0, result: named, fault, value: null };
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/s, '$2');
