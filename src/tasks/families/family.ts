import type { Chance } from '../../base/chance';
import type { Program } from './program';

/** A kind of problem: parameters are drawn, and a program is made of parameters. */
export interface Family<Parameters> {
  readonly name: string;
  /** How often it comes, relative to the other families of its tier. */
  readonly weight: number;
  draw(chance: Chance): Parameters;
  make(parameters: Parameters): Program;
}
/** A family whose parameters nobody needs to know. */
export interface Source {
  readonly name: string;
  readonly weight: number;
  program(chance: Chance): Program;
}

interface Definition<Parameters> extends Omit<Family<Parameters>, 'make'> {
  make(parameters: Parameters): Omit<Program, 'kind'>;
}

/** Gives every program the name of its family. */
export function family<Parameters>(definition: Definition<Parameters>): Family<Parameters> & Source {
  const { name, weight } = definition;
  const make = (parameters: Parameters): Program => ({ kind: name, ...definition.make(parameters) });
  return {
    name,
    weight,
    draw: (chance) => definition.draw(chance),
    make,
    program: (chance) => make(definition.draw(chance)),
  };
}
