import { outcomes, reportOf, type Outcome, type Program } from '../../contract/program';
import type { ToolResult } from '../../contract/tool';
import { type Attempts, repairCurve } from '../../metrics/repair-curve';
import { pathOf } from '../../runs/fold';
import { counted, type Measure, type Recorded, sourceFields } from './measure';

/** Of the first program and of four repairs, as the paper allows. */
const most = 5;

/**
 * How repairing a program pays, round by round and by what was wrong (iterative self-repair, #161). Only of runs that write their
 * programs one after the other: attempts side by side repair nothing.
 */
const measure: Measure = {
  title: 'Repairing programs',
  summary:
    'Programs that pass their visible tests, or run where there are none: at once and after so many repairs; and how often a repair helps, by what was wrong.',
  figures: {
    first: { title: 'Passes at once', unit: 'share' },
    one: { title: 'Within one repair', unit: 'share' },
    two: { title: 'Within two', unit: 'share' },
    three: { title: 'Within three', unit: 'share' },
    four: { title: 'Within four', unit: 'share' },
    ...Object.fromEntries(
      outcomes
        .filter((outcome) => outcome !== 'pass')
        .map((fault) => [fault, { title: `Repaired at once: ${naming(fault)}`, unit: 'share' as const }]),
    ),
  },
  read(run) {
    const attempts = attemptsOf(run);
    if (!attempts.length) return null;
    const { solved, byFault } = repairCurve([attempts.slice(0, most)], most);
    const [first, one, two, three, four] = solved;
    return counted({ first: first!, one: one!, two: two!, three: three!, four: four!, ...byFault });
  },
};
export default measure;

function naming(fault: Outcome): string {
  if (fault === 'assertion') return 'wrong result';
  if (fault === 'timeout') return 'out of time';
  if (fault === 'memory') return 'out of memory';
  return fault === 'other' ? 'another error' : `${fault} error`;
}

/** What came of each program the model wrote, up to the first that passes; empty where some were written side by side. */
function attemptsOf({ events }: Recorded): Attempts {
  const waiting: { readonly path: string; readonly text: string }[] = [];
  const attempts: string[] = [];
  const paths = new Set<string>();
  for (const event of events) {
    if (event.type === 'generate-end') waiting.push({ path: pathOf(event.key), text: event.completion.text });
    // The known answer may say that what ran is wrong.
    if (event.type === 'check-end' && event.right === false && attempts.at(-1) === 'pass')
      attempts.splice(-1, 1, 'assertion');
    if (event.type !== 'tool-end' || !languages.has(event.tool) || attempts.at(-1) === 'pass') continue;
    const code = codeIn(event.source);
    // What a strategy runs beside what was just written is no attempt.
    const at = code ? waiting.findLastIndex(({ text }) => text.includes(code)) : -1;
    if (at < 0) continue;
    const [{ path } = { path: '' }] = waiting.splice(at, 1);
    paths.add(path);
    attempts.push(outcomeOf(event.result));
  }
  return paths.size === 1 ? attempts : [];
}

const languages: ReadonlySet<string> = new Set(['javascript', 'python']);

/** As the model wrote it: an expression is run inside of `console.log`. */
function codeIn(source: string): string | null {
  const { code } = sourceFields(source) as Partial<Program>;
  return (/^console\.log\((.*)\n\);$/s.exec(code ?? '')?.[1] ?? code ?? '').trim() || null;
}

function outcomeOf(result: ToolResult): Outcome {
  if (result.ok) return 'pass';
  const report = reportOf(result);
  const broken = report?.failure?.outcome ?? report?.tests.find(({ outcome }) => outcome !== 'pass')?.outcome;
  return broken ?? (result.reason === 'error' ? 'other' : result.reason);
}
