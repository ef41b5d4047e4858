import type { Program } from '../../contract/program';
import { testWritingOf, type LabelledProgram } from '../../contract/test-writing';
import { testQuality, type Tried } from '../../metrics/test-quality';
import { counted, eventsOf, type Measure, type Recorded, sourceFields } from './measure';

/** How well written tests tell right programs from wrong ones (CodeContests-O, #3), on the programs a run may try them on. */
const measure: Measure = {
  title: 'Tests that tell programs apart',
  summary:
    'Right programs that pass all tests and wrong ones that are caught, with the first tests and with those that are given.',
  figures: {
    firstRight: { title: 'Right ones pass, first tests', unit: 'share' },
    firstWrong: { title: 'Wrong ones caught, first tests', unit: 'share' },
    right: { title: 'Right ones pass', unit: 'share' },
    wrong: { title: 'Wrong ones caught', unit: 'share' },
  },
  read(run) {
    const suites = suitesOf(run);
    const tried = [...suites.values()].filter(({ length }) => length);
    if (!tried.length) return null;
    const chosen = eventsOf(run, 'answer-chosen').at(-1)?.of;
    const [first, last] = [tried[0]!, suites.get(chosen) ?? tried.at(-1)!].map(testQuality);
    return counted({
      firstRight: first!.truePositive,
      firstWrong: first!.trueNegative,
      right: last!.truePositive,
      wrong: last!.trueNegative,
    });
  },
};
export default measure;

/** What came of the labelled programs with each suite, by the key of its draft. */
function suitesOf({ events, item }: Recorded): ReadonlyMap<string | undefined, readonly Tried[]> {
  const programs = (item && testWritingOf(item.problem)?.programs) ?? [];
  const suites = new Map<string | undefined, Tried[]>();
  let suite: Tried[] = [];
  for (const event of events) {
    if (event.type === 'draft-ready') suites.set(event.of, (suite = []));
    if (event.type !== 'tool-end' || event.tool !== 'javascript') continue;
    const program = labelled(programs, event.source);
    if (program) suite.push({ right: program.right, passed: event.result.ok });
  }
  return suites;
}

/** The program that was run with tests; undefined where it is none of them. */
function labelled(programs: readonly LabelledProgram[], source: string): LabelledProgram | undefined {
  const { code, tests } = sourceFields(source) as Partial<Program>;
  return tests?.length ? programs.find((program) => program.code === code) : undefined;
}
