import type { Task } from '../contract/task';
import entries from './data/open-tasks.json';
import { at } from '../base/chance';
import { whole } from './families/generator';

/** @throws RangeError when there is no task of that number. */
const task: Task = {
  title: 'Open tasks with checklists',
  summary: 'Explaining, writing, planning and advising; a judge checks three to six points of each answer.',
  licence: 'MIT',
  size: entries.length,
  item(index) {
    const { prompt, points, tag } = at(entries, whole(index));
    return { problem: { id: `open-tasks-${index}`, prompt }, target: { points }, grader: 'checklist', tags: [tag] };
  },
};
export default task;
