import type { Json } from '../../base/json';
import type { LinearProgram, Terms } from '../../contract/linear-program';

type Fields = { readonly [name: string]: Json };
const relations: { readonly [sign: string]: '<=' | '>=' | '=' } = {
  '<=': '<=',
  '≤': '<=',
  '=<': '<=',
  '>=': '>=',
  '≥': '>=',
  '=>': '>=',
  '=': '=',
  '==': '=',
};

/** A program out of JSON, with the spellings models use. @throws RangeError which quotes what is wrong and says what is needed */
export function readProgram(given: Json): LinearProgram {
  const { sense, objective, constraints = [], integers = [] } = fieldsOf(given, 'The program');
  if (!/^(max|min)(imi[sz]e)?$/i.test(String(sense))) throw wrong("'sense'", sense, 'max or min is needed');
  if (!Array.isArray(constraints)) throw wrong("'constraints'", constraints, 'a list is needed');
  if (!Array.isArray(integers) || integers.some((name) => typeof name !== 'string'))
    throw wrong("'integers'", integers, 'a list of names of variables is needed');
  const program: LinearProgram = {
    sense: /^max/i.test(String(sense)) ? 'max' : 'min',
    objective: termsOf(objective, "'objective'"),
    constraints: constraints.map((constraint, index) => {
      const name = `Constraint ${index + 1}`;
      const { terms, relation, value } = fieldsOf(constraint, name);
      const known = relations[String(relation).trim()];
      if (!known) throw wrong(`'relation' of constraint ${index + 1}`, relation, '<=, >= or = is needed');
      if (typeof value !== 'number') throw wrong(`'value' of constraint ${index + 1}`, value, 'a number is needed');
      return { terms: termsOf(terms, `'terms' of constraint ${index + 1}`), relation: known, value };
    }),
    integers: integers as readonly string[],
  };
  const known = new Set([program.objective, ...program.constraints.map(({ terms }) => terms)].flatMap(Object.keys));
  const unknown = program.integers.find((name) => !known.has(name));
  if (unknown !== undefined) throw wrong("'integers'", unknown, `choose from ${[...known].join(', ')}`);
  return program;
}

function termsOf(terms: Json | undefined, name: string): Terms {
  const fields = fieldsOf(terms, name);
  for (const [variable, factor] of Object.entries(fields))
    if (typeof factor !== 'number') throw wrong(`The factor of '${variable}'`, factor, 'a number is needed');
  return fields as Terms;
}

function fieldsOf(value: Json | undefined, name: string): Fields {
  if (value && typeof value === 'object' && !Array.isArray(value)) return value as Fields;
  throw wrong(name, value, 'an object is needed');
}

const wrong = (name: string, value: Json | undefined, needed: string): RangeError =>
  new RangeError(`${name} is ${(JSON.stringify(value) ?? 'missing').slice(0, 120)}; ${needed}.`);
