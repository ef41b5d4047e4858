import { integer, pick, sample, type Chance } from '../base/chance';

export interface Thing {
  readonly name: string;
  readonly code: string;
  readonly facts: { readonly [relation: string]: string | number };
}
export const kindsOfThings = ['province', 'town', 'river', 'company', 'person', 'museum'] as const;
export type Kind = (typeof kindsOfThings)[number];
export type Atlas = { readonly [kind in Kind]: readonly Thing[] };

/** What is known of whom. `words` stands before "a town". */
export const relations: readonly { readonly of: Kind; readonly id: string; readonly words: string }[] = [
  { of: 'province', id: 'capital', words: 'the capital of' },
  { of: 'province', id: 'governor', words: 'the governor of' },
  { of: 'province', id: 'area', words: 'the area in square kilometres of' },
  { of: 'town', id: 'river', words: 'the river that flows through' },
  { of: 'town', id: 'mayor', words: 'the mayor of' },
  { of: 'town', id: 'inhabitants', words: 'the number of inhabitants of' },
  { of: 'town', id: 'founded', words: 'the year of the founding of' },
  { of: 'river', id: 'length', words: 'the length in kilometres of' },
  { of: 'river', id: 'source', words: 'the province of the source of' },
  { of: 'company', id: 'seat', words: 'the town of the seat of' },
  { of: 'company', id: 'head', words: 'the head of' },
  { of: 'company', id: 'staff', words: 'the number of people employed by' },
  { of: 'company', id: 'product', words: 'the product of' },
  { of: 'person', id: 'birthplace', words: 'the town of birth of' },
  { of: 'person', id: 'employer', words: 'the employer of' },
  { of: 'person', id: 'born', words: 'the year of birth of' },
  { of: 'museum', id: 'town', words: 'the town of' },
  { of: 'museum', id: 'visitors', words: 'the visitors in a year of' },
  { of: 'museum', id: 'curator', words: 'the curator of' },
];

const names: { readonly [kind in Kind]: readonly string[] } = {
  province: ['Ostmark', 'Velland', 'Nordhain', 'Suderoe', 'Tamris'],
  town: ['Alder', 'Brisk', 'Cavell', 'Durn', 'Elmsted', 'Fenway', 'Gorsk', 'Holme'],
  river: ['Aune', 'Brede', 'Corl', 'Dessa'],
  company: ['Ferrox', 'Glimmer', 'Halcyon', 'Ironbee', 'Jadeworks'],
  person: ['Mara Voss', 'Nils Arden', 'Orla Quinn', 'Per Holm', 'Rosa Bell', 'Sven Tarn', 'Tilda Rook', 'Uma Lind'],
  museum: ['Clock Museum', 'Glass Museum', 'Harbour Museum', 'Mining Museum'],
};
const products = ['bicycles', 'lenses', 'pianos', 'pumps', 'tiles'];

/** Every fact names a thing that there is, so that questions can go from one to the next. */
export function atlas(chance: Chance): Atlas {
  const any = (kind: Kind) => pick(chance, names[kind]);
  const facts: { readonly [kind in Kind]: (index: number) => Thing['facts'] } = {
    province: (index) => ({ capital: names.town[index]!, governor: any('person'), area: integer(chance, 800, 9000) }),
    town: () => ({ river: any('river'), mayor: any('person'), inhabitants: integer(chance, 2, 400) * 1000, founded: integer(chance, 900, 1800) }), // prettier-ignore
    river: () => ({ length: integer(chance, 40, 700), source: any('province') }),
    company: (index) => ({ seat: any('town'), head: any('person'), staff: integer(chance, 20, 5000), product: products[index]! }), // prettier-ignore
    person: () => ({ birthplace: any('town'), employer: any('company'), born: integer(chance, 1940, 2000) }),
    museum: () => ({ town: any('town'), visitors: integer(chance, 4, 90) * 1000, curator: any('person') }),
  };
  const made = kindsOfThings.map((kind) => {
    const codes = sample(
      chance,
      Array.from({ length: 90 }, (_, index) => index + 10),
      names[kind].length,
    );
    return [kind, names[kind].map((name, index) => ({ name, code: `${kind[0]!.toUpperCase()}${codes[index]}`, facts: facts[kind](index) }))] as const; // prettier-ignore
  });
  return Object.fromEntries(made) as unknown as Atlas;
}
