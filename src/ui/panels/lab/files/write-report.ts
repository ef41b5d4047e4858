import { openIntervals, type Intervals } from '../../../../app/intervals';
import { analyse } from '../../../../lab/analysis/analyse';
import { questions } from '../../../../lab/analysis/questions';
import type { Plan } from '../../../../lab/plan';
import type { CellResult } from '../../../../lab/result';
import type { Bootstrap } from '../../../../metrics/bootstrap';
import tokens from '../../../styles/tokens.css?raw';
import style from './report.css?raw';
import { personWords } from '../marks';
import { reportPage } from './report-page';
import { reportParts } from './report-parts';

/** Pixels. */
const width = 820;

/** An experiment as one HTML page. Intervals are those of the page: the same question draws the same problems. */
export async function writeReport(
  plan: Plan,
  results: readonly CellResult[],
  now: Date,
  signal: AbortSignal,
  progress: (share: number) => void,
  finder: Intervals = openIntervals(),
): Promise<string> {
  const found = new Map<string, Bootstrap>();
  const open = questions(results, plan);
  try {
    for (const question of open) {
      found.set(question.key, await finder.ask(question, signal));
      progress(found.size / open.length);
    }
  } finally {
    finder.close();
  }
  const analysis = analyse(results, plan);
  const problems = `${analysis.problems} ${analysis.problems === 1 ? 'problem' : 'problems'}`;
  const marked = personWords(results);
  const seeds = plan.seeds.length > 1 ? `, ${plan.seeds.length} seeds each` : '';
  return reportPage({
    title: plan.title,
    lead: [
      `${plan.contestants.length} contestants on ${problems}${seeds}. Written by Redraft on ${now.toISOString().slice(0, 10)}.`,
      'Intervals of 95 % take problems for the sample: several seeds of a problem count as one problem that is known better. What could not be marked, and what failed, is left out and not counted as wrong.',
      ...(marked ? [marked] : []),
    ],
    style: tokens + style,
    parts: reportParts(analysis, found, plan).map(({ figure, ...part }) => ({
      ...part,
      ...(figure ? { drawing: new XMLSerializer().serializeToString(figure.draw(width)) } : {}),
    })),
  });
}
