import { at } from '../base/chance';
import type { Task } from '../contract/task';
import pictures from './data/pictures.json';
import { whole } from './families/generator';

const asked = {
  svg: 'Draw this as SVG with viewBox="0 0 200 200", on white.',
  html: 'Write HTML with inline styles that shows this on a white page of 200 by 200 pixels without margins.',
};

/** @throws RangeError when there is no picture of that number. */
const task: Task = {
  title: 'Pictures in SVG and HTML',
  summary: 'Shapes, flags, pages and diagrams told in words, to be drawn; marked by how alike the pictures are.',
  licence: 'MIT',
  size: pictures.length,
  item(index) {
    const { kind, words, markup } = at(pictures, whole(index));
    return {
      problem: { id: `pictures-${index}`, prompt: `${asked[kind === 'svg' ? 'svg' : 'html']}\n${words}` },
      target: { markup },
      grader: 'picture',
      tags: [kind],
    };
  },
};
export default task;
