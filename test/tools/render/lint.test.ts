import { expect, it } from 'vitest';
import { lint } from '../../../src/tools/render/lint';

it.each([
  ['<p id="a">x<b id="a">y</b>', ["the id 'a' is given more than once"]],
  ['<img src="data:image/png;base64,"><img alt="" src="">', ['an img has no alt text']],
  ['<div onclick="f()">x</div>', ['an event handler does not run here']],
  ['<div><span>x</div>', ['a span is never closed']],
  ['<ul><li>a<li>b</ul><br><p>c', []],
  ['<!-- <div> --><style>a > b {}</style>', []],
])('html %s', (markup, faults) => expect(lint(markup, 'html')).toEqual(faults));

it('asks an svg for its box and its namespace', () => {
  expect(lint('<svg><rect/></svg>', 'svg')).toEqual(['the svg has no viewBox', 'the svg has no xmlns']);
  expect(lint('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', 'svg')).toEqual([]);
});
