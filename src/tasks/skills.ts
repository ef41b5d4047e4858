import { at } from '../base/chance';
import type { Json } from '../base/json';
import type { Skill } from '../contract/skill';
import type { Task } from '../contract/task';
import skills from './data/skills.json';
import { whole } from './families/generator';

/** @throws RangeError when there is no skill of that number. */
const task: Task = {
  title: 'Skills to shorten',
  summary:
    'Instructions for an agent, longer than they need to be, with the tasks they are for and the rules they must keep.',
  licence: 'MIT',
  size: skills.length,
  item(index) {
    const skill: Skill = { kind: 'skill', ...at(skills, whole(index)) };
    return {
      problem: {
        id: `skills-${index}`,
        prompt: `Make the skill "${skill.name}" shorter without losing what it is for.`,
        extra: skill as unknown as Json,
      },
      target: null,
      grader: 'human',
      tags: ['skill'],
    };
  },
};
export default task;
