import { worldReportOf, type WorldReport, type WorldSession } from '../../contract/world';
import { makespan } from '../../metrics/makespan';
import { eventsOf, type Measure, once, type Recorded, sourceFields } from './measure';

/** How time is used on several tasks with late results (AsyncTool, #110). */
const measure: Measure = {
  title: 'Several tasks at once',
  summary:
    'Time taken against that of the longest task alone, in runs that are right; and how much of it nothing was called in.',
  figures: {
    ratio: { title: 'Time / longest task', unit: 'number' },
    idle: { title: 'Time without a call', unit: 'share' },
    waits: { title: 'Waits', unit: 'number' },
    ticks: { title: 'Ticks', unit: 'number' },
  },
  read(run) {
    const report = visitOf(run);
    if (!report?.clock) return null;
    const { clock, log } = report;
    const waits = log.filter((call) => call.function === 'wait').length;
    const { ticks = 0 } = (run.item?.target ?? {}) as { readonly ticks?: number };
    const { ratio, idle } = makespan(clock, log.length - waits, [[{ ticks }]]);
    // Who gives up soon is not fast.
    const right = run.score !== null && run.score >= 0.5;
    return once({ ratio: right ? ratio : null, idle, waits, ticks: clock });
  },
};
export default measure;

/** The longest visit to a place with several tasks. */
function visitOf(run: Recorded): WorldReport | null {
  const reports = eventsOf(run, 'tool-end').flatMap(({ tool, source, result }) =>
    tool === 'worlds' && tasksIn(source) > 1 ? (worldReportOf(result) ?? []) : [],
  );
  return reports.reduce<WorldReport | null>(
    (longest, report) => (report.log.length >= (longest?.log.length ?? 0) ? report : longest),
    null,
  );
}
const tasksIn = (source: string): number => (sourceFields(source) as Partial<WorldSession>).tasks ?? 1;
