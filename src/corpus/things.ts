/** What is true in the invented country. Everything is drawn once from one seed, so that no model can know it by heart. */
export interface World {
  readonly towns: readonly Town[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly buildings: readonly Building[];
  readonly rivers: readonly River[];
  readonly lakes: readonly Lake[];
  readonly mountains: readonly Mountain[];
  readonly festivals: readonly Festival[];
  readonly dishes: readonly Dish[];
  readonly species: readonly Species[];
  readonly events: readonly Event[];
  readonly works: readonly Work[];
}
export interface Town {
  readonly name: string;
  readonly province: string;
  readonly river: string;
  readonly founded: number;
  readonly founder: string;
  readonly population: number;
  readonly craft: string;
  readonly twin: string;
}
export interface Person {
  readonly name: string;
  readonly profession: string;
  readonly birthplace: string;
  readonly born: number;
  readonly died: number;
  readonly teacher: string;
  readonly employer: string;
}
export interface Organisation {
  readonly name: string;
  readonly town: string;
  readonly year: number;
  readonly founder: string;
  readonly members: number;
}
export interface Building {
  readonly name: string;
  readonly town: string;
  readonly architect: string;
  readonly year: number;
  readonly material: string;
  readonly metres: number;
}
export interface River {
  readonly name: string;
  readonly kilometres: number;
  readonly source: string;
  readonly mouth: string;
}
export interface Lake {
  readonly name: string;
  readonly province: string;
  readonly depth: number;
  readonly species: string;
}
export interface Mountain {
  readonly name: string;
  readonly metres: number;
  readonly province: string;
  readonly climber: string;
  readonly climbed: number;
}
export interface Festival {
  readonly name: string;
  readonly town: string;
  readonly month: string;
  readonly event: string;
  readonly dish: string;
}
export interface Dish {
  readonly name: string;
  readonly town: string;
  readonly cook: string;
  readonly ingredient: string;
}
export interface Species {
  readonly name: string;
  readonly habitat: string;
  readonly describer: string;
  readonly described: number;
}
export interface Event {
  readonly name: string;
  readonly year: number;
  readonly town: string;
  readonly leader: string;
  readonly days: number;
}
/** A book or an invention. */
export interface Work {
  readonly name: string;
  readonly kind: 'book' | 'invention';
  readonly author: string;
  readonly year: number;
  /** Of a book what it is about; of an invention where it was first used. */
  readonly place: string;
}
