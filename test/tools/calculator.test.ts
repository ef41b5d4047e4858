import fc from 'fast-check';
import { expect, it } from 'vitest';
import { never } from '../support/collect';
import { nodeTools } from '../support/tools';

const call = (source: string) => nodeTools.get('calculator')!.call(source, never());
const say = async (source: string) => (await call(source)).output;

it.each([
  ['1 + 2 * 3', '7'],
  ['0.1 + 0.2', '0.3'],
  ['2^10 - 2 ** 3', '1016'],
  ['-2^2', '-4'],
  ['2^-2', '0.25'],
  ['(1/3) * 3', '1'],
  ['1/3', '0.333333333333 (exactly 1/3)'],
  ['7 % 3', '1'],
  ['-7 % 3', '2'],
  ['15% * 80', '12'],
  ['2(3 + 4)', '14'],
  ['sqrt(144) + abs(-3)', '15'],
  ['sqrt(2)', '1.4142135624 (rounded)'],
  ['round(2.675, 2)', '2.68'],
  ['floor(-1.5) + ceil(1.2)', '0'],
  ['factorial(20)', '2432902008176640000'],
  ['gcd(84, 36)', '12'],
  ['max(1, 3, 2) - min(4, 5)', '-1'],
  ['1 000 000 × 3 ÷ 4', '750000'],
  ['6.02e23 / 1e20', '6020'],
  ['2 pi', '6.2831853072 (rounded)'],
  ['3 + 4 =', '7'],
])('%s is %s', async (source, result) => expect(await say(source)).toBe(result));

it.each([
  ['3 km / 20 min in km/h', '9 km/h'],
  ['100 km / 2 h in m/s', '13.888888888889 m/s (exactly 125/9)'],
  ['1 mi in km', '1.609344 km'],
  ['2 h + 30 minutes in min', '150 min'],
  ['5 kg * 9.81 m/s^2 in N', '49.05 N'],
  ['1 kWh in J', '3600000 J'],
  ['3 m * 4 m', '12 m^2'],
  ['sqrt(16 m^2)', '4 m'],
  ['60 mph in kmh', '96.56064 kmh'],
  ['2 GB / (10 MB/s) in s', '200 s'],
  ['250 ml * 4 in litres', '1 litres'],
  ['max(90 cm, 1 m)', '1 m'],
])('%s is %s', async (source, result) => expect(await say(source)).toBe(result));

it.each([
  ['3 km + 2 h', 'm and s cannot be added.'],
  ['3 km in kg', 'm cannot be told in kg.'],
  ['5 in m', 'A plain number cannot be told in m.'],
  ['1 / (2 - 2)', 'Something is divided by 0.'],
  ['2 +', 'Something is missing at the end.'],
  ['(1 + 2', "A ')' is missing."],
  ['3 $ 4', "'$ 4' cannot be read."],
  ['alert(1)', "There is no unit, constant or function 'alert'."],
  ['constructor(1)', "There is no unit, constant or function 'constructor'."],
  ['2^(3 m)', 'm cannot be an exponent; a plain number is needed.'],
  ['sqrt(-1)', 'There is no root of a number below 0.'],
  ['gcd(4)', 'gcd needs 2 values; there are 1.'],
])('%s is refused: %s', async (source, output) =>
  expect(await call(source)).toEqual({ ok: false, reason: 'error', output }),
);

it('ends soon, whatever it is given', async () => {
  for (const source of [
    '9^999',
    '9^9^9',
    '(9^999)^999',
    `${'('.repeat(900)}1`,
    `${'-'.repeat(1_900)}1`,
    '1e999 * 1e999',
  ])
    expect((await call(source)).output.length).toBeLessThan(3_000);
});

it('works out several lines, and gives them as data', async () => {
  expect(await call('1 km in m\n1/4')).toEqual({
    ok: true,
    output: '1000 m\n0.25',
    value: {
      results: [
        { value: 1000, unit: 'm', exact: true },
        { value: 0.25, unit: '', exact: true },
      ],
    },
  });
});

it('agrees with whole numbers of any size', async () => {
  const number = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
  await fc.assert(
    fc.asyncProperty(number, number, async (a, b) => {
      expect(await say(`(${a}) * (${b}) + (${a})`)).toBe(`${a * b + a}`);
      expect(await say(`((${a}) - (${b})) + (${b})`)).toBe(`${a}`);
    }),
    { numRuns: 50 },
  );
});
