import { power, readDecimal, times, type Fraction } from './fraction';

/** Exponents of the base dimensions: length, mass, time, temperature, current, amount, information, money, angle. */
export type Dimension = { readonly [base: string]: number };

export interface Unit {
  /** How much of the base unit it is. */
  readonly size: Fraction;
  readonly dimension: Dimension;
}

/** Base unit, its dimension, and the others in it, exactly as they are defined. */
const systems: readonly (readonly [dimension: Dimension, units: { readonly [name: string]: string }])[] = [
  [
    { m: 1 },
    {
      m: '1',
      km: '1000',
      dm: '0.1',
      cm: '0.01',
      mm: '0.001',
      um: '1e-6',
      nm: '1e-9',
      inch: '0.0254',
      ft: '0.3048',
      yd: '0.9144',
      mi: '1609.344',
      nmi: '1852',
    },
  ],
  [{ kg: 1 }, { kg: '1', g: '0.001', mg: '1e-6', t: '1000', lb: '0.45359237', oz: '0.028349523125' }],
  [{ s: 1 }, { s: '1', ms: '0.001', min: '60', h: '3600', day: '86400', week: '604800' }],
  [{ K: 1 }, { K: '1' }],
  [{ A: 1 }, { A: '1', mA: '0.001' }],
  [{ mol: 1 }, { mol: '1', mmol: '0.001' }],
  [
    { bit: 1 },
    {
      bit: '1',
      byte: '8',
      kB: '8e3',
      MB: '8e6',
      GB: '8e9',
      TB: '8e12',
      KiB: '8192',
      MiB: '8388608',
      GiB: '8589934592',
    },
  ],
  [{ m: 2 }, { ha: '10000', acre: '4046.8564224' }],
  [{ m: 3 }, { l: '0.001', dl: '0.0001', cl: '0.00001', ml: '0.000001', gal: '0.003785411784' }],
  [
    { m: 1, s: -1 },
    { kmh: '1000', mph: '1609.344', knot: '1852' },
  ],
  [{ s: -1 }, { Hz: '1', kHz: '1e3', MHz: '1e6', GHz: '1e9' }],
  [
    { kg: 1, m: 1, s: -2 },
    { N: '1', kN: '1000' },
  ],
  [
    { kg: 1, m: -1, s: -2 },
    { Pa: '1', hPa: '100', kPa: '1000', bar: '100000', atm: '101325' },
  ],
  [
    { kg: 1, m: 2, s: -2 },
    { J: '1', kJ: '1000', MJ: '1e6', Wh: '3600', kWh: '3.6e6', cal: '4.184', kcal: '4184' },
  ],
  [
    { kg: 1, m: 2, s: -3 },
    { W: '1', kW: '1000', MW: '1e6' },
  ],
  [
    { kg: 1, m: 2, s: -3, A: -1 },
    { V: '1', kV: '1000' },
  ],
  [{ kg: 1, m: 2, s: -3, A: -2 }, { ohm: '1' }],
];
const hourly = new Set(['kmh', 'mph', 'knot']);

/** Units by their sign. */
export const units: ReadonlyMap<string, Unit> = new Map(
  systems.flatMap(([dimension, all]) =>
    Object.entries(all).map(([name, size]) => {
      const one = readDecimal(size);
      const perHour = hourly.has(name) ? times(one, power(readDecimal('3600'), -1n)) : one;
      return [name, { size: perHour, dimension }] as const;
    }),
  ),
);

/** Other spellings. */
const spellings: { readonly [name: string]: string } = {
  metre: 'm',
  meter: 'm',
  kilometre: 'km',
  kilometer: 'km',
  centimetre: 'cm',
  centimeter: 'cm',
  millimetre: 'mm',
  millimeter: 'mm',
  mile: 'mi',
  foot: 'ft',
  feet: 'ft',
  inches: 'inch',
  yard: 'yd',
  gram: 'g',
  kilogram: 'kg',
  tonne: 't',
  pound: 'lb',
  lbs: 'lb',
  ounce: 'oz',
  second: 's',
  sec: 's',
  minute: 'min',
  hour: 'h',
  hr: 'h',
  d: 'day',
  kelvin: 'K',
  litre: 'l',
  liter: 'l',
  L: 'l',
  mL: 'ml',
  gallon: 'gal',
  hectare: 'ha',
  watt: 'W',
  kilowatt: 'kW',
  joule: 'J',
  volt: 'V',
  ampere: 'A',
  amp: 'A',
  newton: 'N',
  pascal: 'Pa',
  hertz: 'Hz',
  kph: 'kmh',
  B: 'byte',
  knots: 'knot',
};

/** A unit by any of its names, with or without a plural s; undefined when there is none. */
export function unitOf(name: string): Unit | undefined {
  const plain = Object.hasOwn(spellings, name) ? spellings[name]! : name;
  const found = units.get(plain);
  if (found || name.length < 3 || !name.endsWith('s')) return found;
  return unitOf(name.slice(0, -1));
}

/** A dimension as one reads it: "kg·m/s²". */
export function written(dimension: Dimension): string {
  const small = (exponent: number) => (exponent === 1 ? '' : `^${exponent}`);
  const up = Object.entries(dimension).filter(([, exponent]) => exponent > 0);
  const down = Object.entries(dimension).filter(([, exponent]) => exponent < 0);
  const top = up.map(([base, exponent]) => `${base}${small(exponent)}`).join('·');
  const bottom = down.map(([base, exponent]) => `/${base}${small(-exponent)}`).join('');
  return top || bottom ? `${top || '1'}${bottom}` : '';
}
