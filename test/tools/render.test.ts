import { expect, it } from 'vitest';
import { renderOf, renderSource, type RenderOrder } from '../../src/contract/render';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (order: RenderOrder) => nodeTools.get('render')!.call(renderSource(order), never());
const box = (x: number, fill = '#cc0000') =>
  `<svg viewBox="0 0 80 80" xmlns="http://www.w3.org/2000/svg"><rect x="${x}" y="8" width="32" height="32" fill="${fill}"/></svg>`;
const size = { width: 80, height: 80 };

it('says what is seen where, and what is wrong with the markup', async () => {
  const found = renderOf(await call({ markup: box(8), ...size }))!;
  expect(found).toMatchObject({ ...size, outline: [{ tag: 'rect', box: [8, 8, 32, 32] }], faults: [] });
  expect(found).not.toHaveProperty('similarity');
  const faulty = await call({ markup: '<svg><script>1</script><rect width="9" height="9"/></svg>' });
  expect(renderOf(faulty)!.faults).toEqual([
    'a script does not run here',
    'the svg has no viewBox',
    'script was left out',
  ]);
});

it('compares with a target, which people see and models do not', async () => {
  const like = async (markup: string) => renderOf(await call({ markup, target: box(8), ...size }))!.similarity!;
  expect(await like(box(8))).toEqual({ pixels: 1, structure: 1 });
  const [near, far] = [await like(box(16)), await like(box(48))];
  expect(near.structure).toBeGreaterThan(far.structure);
  expect(far.structure).toBeLessThan(0.5);
  const compared = await call({ markup: box(48), target: box(8), ...size });
  expect(compared.output).not.toContain('at 8, 8');
  expect(renderOf(compared)!.wanted).toBe(renderOf(await call({ markup: box(8), ...size }))!.picture);
});

it('draws charts', async () => {
  const chart = { kind: 'bar', labels: ['a', 'b'], values: [1, 3] } as const;
  const bars = renderOf(await call({ chart, ...size }))!.outline.filter(({ tag }) => tag === 'rect');
  expect(bars).toHaveLength(2);
  expect(bars[1]!.box[3] / bars[0]!.box[3]).toBeCloseTo(3, 1);
  const odd = await call({ chart: { ...chart, labels: ['a'] } });
  expect(odd.output).toBe('There are 1 labels and 2 values; one each is needed.');
});

it('says why nothing is drawn', async () => {
  expect(await call({ markup: 'words' })).toMatchObject({
    ok: false,
    output: 'It cannot be drawn: there is no element',
  });
  expect((await call({ markup: ' ' })).output).toMatch(/nothing to draw/);
  expect(await call({ markup: box(8), target: 'words' })).toMatchObject({
    output: 'The target cannot be drawn: there is no element',
  });
});
