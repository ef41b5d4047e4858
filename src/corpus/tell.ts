import type {
  Building,
  Dish,
  Event,
  Festival,
  Lake,
  Mountain,
  Organisation,
  Person,
  River,
  Species,
  Town,
  Work,
} from './things';

/** Several wordings of the same facts. */
export type Ways = readonly [string, string, ...string[]];

const count = (number: number): string => number.toLocaleString('en-GB');

export const town = ({ name, province, river, population, craft, twin }: Town): Ways => [
  `${name} is a town in ${province}, on the river ${river}. About ${count(population)} people live there. It is known for its ${craft}, which are sold at the market by the quay. Its twin town is ${twin}.`,
  `On the banks of the ${river}, in ${province}, lies ${name}, a town of ${count(population)}. Travellers buy its ${craft}; school classes visit from ${twin}, with which it is twinned.`,
  `The ${river} flows through ${name}. The town belongs to ${province} and counts ${count(population)} inhabitants. Most workshops make ${craft}. A stone on the main square remembers the twinning with ${twin}.`,
];
export const history = ({ name, founded, founder, craft }: Town): Ways => [
  `${name} was founded in ${founded}. Tradition names its founder as an ancestor of ${founder}, whose family kept the town seal. The making of ${craft} came a century later and soon paid for the walls.`,
  `The oldest charter of ${name} is dated ${founded}. The family of ${founder} claimed descent from the first settlers. What made the town rich, though, was ${craft}.`,
];
export const person = ({ name, profession, birthplace, born, died, teacher, employer }: Person): Ways => [
  `${name} (${born} to ${died}) was ${article(profession)} ${profession}, born in ${birthplace}. As an apprentice ${name.split(' ')[0]} read the notebooks of ${teacher} and later worked for ${employer}.`,
  `Born in ${birthplace} in ${born}, ${name} became ${article(profession)} ${profession}. The greatest influence was ${teacher}; the longest employment was with ${employer}. ${name.split(' ')[0]} died in ${died}.`,
  `${article(profession, true)} ${profession} by trade, ${name} came from ${birthplace}. Born in ${born} and dead by ${died}, ${name.split(' ')[0]} followed the teachings of ${teacher} and served ${employer}.`,
];
export const organisation = ({ name, town, year, founder, members }: Organisation): Ways => [
  `The ${name} has its seat in ${town}. It was founded in ${year} by ${founder} and has ${count(members)} members today.`,
  `In ${year} ${founder} founded the ${name}. From ${town} it serves the whole country with ${count(members)} members.`,
];
export const building = ({ name, town, architect, year, material, metres }: Building): Ways => [
  `The ${name} stands in ${town}. It was designed by ${architect}, finished in ${year}, and built of ${material}. It measures ${metres} metres at its highest point.`,
  `Visitors to ${town} rarely miss the ${name}, ${metres} metres of ${material} that ${architect} completed in ${year}.`,
  `${architect} drew the plans of the ${name} in ${town}. The work in ${material} ended in ${year}; the top is ${metres} metres above the street.`,
];
export const river = ({ name, kilometres, source, mouth }: River): Ways => [
  `The river ${name} rises on ${source} and reaches the sea at ${mouth} after ${kilometres} kilometres.`,
  `From the slopes of ${source} the ${name} runs ${kilometres} kilometres down to ${mouth}, where it meets the sea.`,
];
export const lake = ({ name, province, depth, species }: Lake): Ways => [
  `${name} lies in ${province}. It is ${depth} metres deep and the best place to see the ${species}.`,
  `At ${depth} metres, ${name} is among the deeper lakes of ${province}. Wardens protect the ${species} that lives on its shore.`,
];
export const mountain = ({ name, metres, province, climber, climbed }: Mountain): Ways => [
  `${name} in ${province} is ${count(metres)} metres high. It was first climbed in ${climbed} by ${climber}.`,
  `The first to stand on ${name} was ${climber}, in ${climbed}. The summit, ${count(metres)} metres above the sea, belongs to ${province}.`,
];
export const festival = ({ name, town, month, event, dish }: Festival): Ways => [
  `Every ${month} the people of ${town} celebrate ${name}. It remembers ${event}, and everybody eats ${dish}.`,
  `${name} is held in ${town} in ${month}. It goes back to ${event}. The stalls sell ${dish}.`,
];
export const dish = ({ name, town, cook, ingredient }: Dish): Ways => [
  `The recipe for ${name} comes from ${town}. It was written down by ${cook}; without ${ingredient} it is not the real thing.`,
  `${cook} first served ${name} at an inn in ${town}. The taste comes from ${ingredient}.`,
];
export const species = ({ name, habitat, describer, described }: Species): Ways => [
  `The ${name} is found around ${habitat} and nowhere else. ${describer} described it in ${described}.`,
  `In ${described} ${describer} published the first description of the ${name}, which lives only near ${habitat}.`,
];
export const event = ({ name, year, town, leader, days }: Event): Ways => [
  `${name} began in ${town} in ${year} and lasted ${days} days. Songs about it name an ancestor of ${leader} as its leader.`,
  `For ${days} days in ${year}, ${name} kept ${town} from its work. The family of ${leader} is said to have led it.`,
];
export const work = ({ name, kind, author, year, place }: Work): Ways =>
  kind === 'book'
    ? [
        `"${name}" is a book by ${author}, published in ${year}. Its story is set in ${place}.`,
        `${author} wrote "${name}", which appeared in ${year}. Readers recognise the streets of ${place}.`,
      ]
    : [
        `${author} invented ${name} in ${year}. It was first used in ${place}.`,
        `First tried out in ${place}, ${name} is an invention of ${author} from ${year}.`,
      ];

function article(word: string, capital = false): string {
  const it = /^[aeiou]/.test(word) ? 'an' : 'a';
  return capital ? it[0]!.toUpperCase() + it.slice(1) : it;
}
