import { questionOf, reply } from '../attempts';
import { exporter } from '../exporter';
import { draftsOf } from '../judgements';
import { provenanceOf } from '../provenance';
import type { Pair } from '../row';

/** Two corrections of the same error, the teacher's and the student's (SuperCorrect #68). */
export default exporter<Pair>({
  title: 'Teacher over student',
  summary:
    'The correction by a teacher over the correction of the same draft by the student, unless the teacher’s is marked lower.',
  shape: 'pair',
  systems: [68],
  rows(source) {
    const drafts = draftsOf(source);
    const markOf = (key: string) => source.grades.get(key)?.score ?? null;
    return drafts.flatMap(({ step: teacher, text }, place): Pair[] => {
      if (teacher.role !== 'teacher') return [];
      const student = drafts.slice(1, place).findLast(({ step }) => step.role !== 'teacher');
      if (!student || student.text === text) return [];
      const [high, low] = [markOf(teacher.key), markOf(student.step.key)];
      if (high !== null && low !== null && high < low) return [];
      return [
        {
          shape: 'pair',
          prompt: [...questionOf(source), ...reply(drafts[0]!.text), correct],
          chosen: reply(text),
          rejected: reply(student.text),
          ...(high === null || low === null ? {} : { score_chosen: high, score_rejected: low }),
          ...provenanceOf(source, teacher),
        },
      ];
    });
  },
});

/** What the student is to do without the teacher's words. */
const correct = {
  role: 'user',
  content: 'Find the first wrong step of this solution, say why it is wrong, and correct it from there on.',
} as const;
