import { expect, it } from 'vitest';
import { linearSource, solvedOf, type LinearProgram } from '../../src/contract/linear-program';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (source: string) => nodeTools.get('solver')!.call(source, never());
const solve = async (program: LinearProgram) => solvedOf(await call(linearSource(program)));
const at = (terms: { [name: string]: number }, relation: '<=' | '>=' | '=', value: number) => ({
  terms,
  relation,
  value,
});

it('finds the best values, whole ones where they must be', async () => {
  const program = {
    sense: 'max',
    objective: { tables: 5, chairs: 4 },
    constraints: [at({ tables: 6, chairs: 4 }, '<=', 24), at({ tables: 1, chairs: 2 }, '<=', 6)],
    integers: [],
  } as const;
  expect(await solve(program)).toMatchObject({ status: 'optimal', objective: 21, values: { tables: 3, chairs: 1.5 } });
  const whole = await solve({ ...program, integers: ['tables', 'chairs'] });
  expect(whole).toMatchObject({ status: 'optimal', objective: 20, values: { tables: 4, chairs: 0 } });
});

it('says that there is no solution, or no best one', async () => {
  const base = { sense: 'max', objective: { x: 1 }, integers: [] } as const;
  const none = await solve({ ...base, constraints: [at({ x: 1 }, '<=', 1), at({ x: 1 }, '>=', 2)] });
  expect(none).toMatchObject({ status: 'infeasible', objective: null, values: {} });
  expect(await solve({ ...base, constraints: [at({ x: 1, y: -1 }, '<=', 1)] })).toMatchObject({ status: 'unbounded' });
});

it('keeps names that the LP format has no room for, and reads that format', async () => {
  const names = { st: 1, end: 1, '2 + x': 1, 'Äpfel & Birnen': 1 };
  const solved = await solve({ sense: 'max', objective: names, constraints: [at(names, '=', 4)], integers: [] });
  expect(Object.keys(solved!.values)).toEqual(Object.keys(names));
  expect(solved!.objective).toBe(4);
  const text = await call('Minimize\n cost: 2 a + 3 b\nSubject To\n need: a + b >= 10\nBounds\n a <= 4\nEnd');
  expect(solvedOf(text)).toMatchObject({ objective: 26, values: { a: 4, b: 6 } });
});

it('takes the spellings that models use and quotes what it cannot take', async () => {
  const odd = { sense: 'Maximise', objective: { x: 1 }, constraints: [{ terms: { x: 2 }, relation: '≤', value: 3 }] };
  expect(solvedOf(await call(JSON.stringify(odd)))).toMatchObject({ objective: 1.5 });
  const said = async (change: object) => (await call(JSON.stringify({ ...odd, ...change }))).output;
  expect(await said({ objective: { x: 'two' } })).toBe(`The factor of 'x' is "two"; a number is needed.`);
  expect(await said({ integers: ['y'] })).toBe(`'integers' is "y"; choose from x.`);
  expect(await said({ constraints: [{ terms: { x: 1 }, relation: '<>', value: 1 }] })).toBe(
    `'relation' of constraint 1 is "<>"; <=, >= or = is needed.`,
  );
  expect((await call('{ "sense": ')).output).toMatch(/^The program is no JSON/);
  expect(await call('Maximize\n nonsense here\n')).toMatchObject({ ok: false, reason: 'error' });
});

it('gives the same for the same after other programs and faults', async () => {
  const source = 'Max\n obj: 3 x + y\nSubject To\n c: x + y <= 7\nGeneral\n x\nEnd';
  const { ms: _, ...first } = solvedOf(await call(source))!;
  await call('Max\n broken');
  await call('{}');
  expect(solvedOf(await call(source))).toMatchObject(first);
});
