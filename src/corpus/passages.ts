import { pick, type Chance } from '../base/chance';
import { random } from '../base/random';
import * as told from './tell';
import { world } from './world';

/** A short text about one thing of the invented country. */
export interface Passage {
  /** Stable: the kind of thing, and its name. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Three hundred passages. What they say is consistent; how they say it varies. */
export const passages: readonly Passage[] = Object.entries({
  town: world.towns.map((town) => [town.name, told.town(town)] as const),
  history: world.towns.map((town) => [town.name, told.history(town)] as const),
  person: world.people.map((person) => [person.name, told.person(person)] as const),
  organisation: world.organisations.map((it) => [it.name, told.organisation(it)] as const),
  building: world.buildings.map((it) => [it.name, told.building(it)] as const),
  river: world.rivers.map((it) => [`River ${it.name}`, told.river(it)] as const),
  lake: world.lakes.map((it) => [it.name, told.lake(it)] as const),
  mountain: world.mountains.map((it) => [it.name, told.mountain(it)] as const),
  festival: world.festivals.map((it) => [it.name, told.festival(it)] as const),
  dish: world.dishes.map((it) => [it.name, told.dish(it)] as const),
  species: world.species.map((it) => [it.name, told.species(it)] as const),
  event: world.events.map((it) => [it.name, told.event(it)] as const),
  work: world.works.map((it) => [it.name, told.work(it)] as const),
}).flatMap(([kind, all]) => all.map(([name, ways]) => passageOf(kind, name, ways)));

function passageOf(kind: string, name: string, ways: told.Ways): Passage {
  const chance: Chance = random(`${kind} ${name}`);
  const id = idOf(kind, name);
  const title = kind === 'history' ? `${name}: a history` : name[0]!.toUpperCase() + name.slice(1);
  const text = pick(chance, ways);
  return { id, title, text: text[0]!.toUpperCase() + text.slice(1) };
}

export function idOf(kind: string, name: string): string {
  const words = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return `${kind}-${words.replace(/^-|-$/g, '')}`;
}
