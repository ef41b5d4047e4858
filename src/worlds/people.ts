import { integer, sample, type Chance } from '../base/chance';

const first = ['Ada', 'Bruno', 'Celia', 'Dario', 'Edda', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kaya', 'Liam'];
const last = ['Abend', 'Brook', 'Cole', 'Dorn', 'Eng', 'Falk', 'Gray', 'Holt', 'Ivers', 'Jarre', 'Koch', 'Lund'];

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** People whose first names differ. */
export function people(chance: Chance, count: number): Person[] {
  const surnames = sample(chance, last, count);
  return sample(chance, first, count).map((given, index) => {
    const surname = surnames[index]!;
    const email = `${given.toLowerCase()}.${surname.toLowerCase()}@post.example`;
    return {
      name: `${given} ${surname}`,
      email,
      phone: `0${integer(chance, 100, 999)} ${integer(chance, 10_000, 99_999)}`,
    };
  });
}
export const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
