/**
 * Answers to the logic puzzles worked out from their words, by trying every possibility. Nothing of the generators is used:
 * a puzzle that says something else than was meant, or has two answers, is found here.
 */
export function answersTo(question: string): readonly (string | number)[] {
  if (question.includes('knave')) return knaves(question);
  if (question.includes('queue')) return queue(question);
  if (question.includes('Three houses')) return street(question);
  if (question.includes('combinations')) return [rows(question)];
  if (question.startsWith('Of ')) return groups(question);
  if (question.includes('bridge')) return [bridge(numbersOf(question.split('cross.')[0]!.split('need')[1]!))];
  const [adults, children, places] = question.includes('children')
    ? [numbersOf(question)[0]!, 2, 2]
    : [0, numbersOf(question)[0]!, numbersOf(question)[1]!];
  return [ferry(adults, children, places)];
}

const numbersOf = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
const distinct = <Kind>(list: readonly Kind[]) => [...new Set(list)];
const permutations = <Kind>(list: readonly Kind[]): Kind[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((first, at) =>
        permutations(list.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
      );
const sentences = (text: string) => text.split(/(?<=[.?])\s+/);
const unknown = (what: string): never => {
  throw new Error(`The proof does not know how to read “${what}”.`);
};

function knaves(question: string): string[] {
  const said = [...question.matchAll(/(\w+) says: “([^”]+)”/g)].map(([, who, what]) => [who!, what!] as const);
  const people = said.map(([who]) => who);
  const asked = /What is (\w+)\?$/.exec(question)![1]!;
  const fitting = Array.from({ length: 2 ** people.length }, (_, code) => {
    const knight = (name: string) => Boolean((code >> people.indexOf(name)) & 1);
    return said.every(([who, what]) => knight(who) === believed(what, who, people, knight)) ? [knight(asked)] : [];
  }).flat();
  return fitting.length === 1 ? [fitting[0] ? 'A' : 'B'] : fitting.map(String);
}
function believed(what: string, who: string, people: readonly string[], knight: (name: string) => boolean): boolean {
  const [, one = '', two = ''] = /^(\w+)(?: (?:and|or) (\w+))?/.exec(what)!;
  if (what.endsWith('is a knave.') && !what.startsWith('At least')) return !knight(one);
  if (what.endsWith('is a knight.') && !what.startsWith('Exactly')) return knight(one);
  if (what.endsWith('of the same kind.')) return knight(one) === knight(who);
  if (what.endsWith('are both knaves.')) return !knight(one) && !knight(two);
  if (what.endsWith('or both are.')) return knight(one) || knight(two);
  if (what === 'Exactly one of us is a knight.') return people.filter(knight).length === 1;
  if (what === 'At least one of us is a knave.') return !people.every(knight);
  return unknown(what);
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
function queue(question: string): string[] {
  const [head, ...rest] = sentences(question);
  const people = head!.replace(' stand in a queue.', '').split(/, | and /);
  const asked = ordinals.indexOf(/Who is (\w+)\?/.exec(rest.pop()!)![1]!);
  const holds = (order: readonly string[]) =>
    rest.every((clue) => {
      const names = clue.match(/[A-Z]\w+/g)!.filter((name) => people.includes(name));
      const [one, two] = names.map((name) => order.indexOf(name)) as [number, number];
      if (clue.includes('comes before')) return one < two;
      if (clue.includes('directly after')) return one - two === 1;
      if (clue.includes('not next to')) return Math.abs(one - two) !== 1;
      if (clue.includes('exactly one person between')) return Math.abs(one - two) === 2;
      if (clue.includes(' is not ')) return ordinals[one] !== /(\w+)\.$/.exec(clue)![1];
      return unknown(clue);
    });
  const fitting = permutations(people).filter(holds);
  return fitting.length === 1 ? [fitting[0]![asked]!] : fitting.map((order) => order.join());
}

function street(question: string): string[] {
  const [, who, , ...rest] = sentences(question);
  const people = who!.split(' live in them')[0]!.split(/, | and /);
  const asked = rest.pop()!;
  const drinks = ['tea', 'coffee', 'milk'];
  const house = ['left', 'middle', 'right'];
  const fitting = permutations([0, 1, 2]).flatMap((p) =>
    permutations([0, 1, 2]).flatMap((a) =>
      permutations([0, 1, 2]).flatMap((d) => {
        /** The house where a person, a pet or a drink is. */
        const at = (thing: string) =>
          people.includes(thing)
            ? p[people.indexOf(thing)]!
            : drinks.includes(thing)
              ? d[drinks.indexOf(thing)]!
              : a[['cat', 'dog', 'parrot'].indexOf(thing)]!;
        const holds = rest.every((clue) => {
          const [one, two] = (clue.match(/\w+/g) ?? [])
            .filter((word) => [...people, ...drinks, 'cat', 'dog', 'parrot'].includes(word))
            .map(at) as [number, number];
          if (clue.includes('directly to the left')) return one + 1 === two;
          if (clue.includes('lives next to')) return Math.abs(one - two) === 1;
          if (clue.includes('does not live in the')) return house[one] !== /the (\w+) house/.exec(clue)![1];
          if (clue.includes('does not')) return one !== two;
          if (/ has the | drinks |^Whoever/.test(clue)) return one === two;
          return unknown(clue);
        });
        if (!holds) return [];
        const wanted = house.indexOf(/the (\w+) house\?/.exec(asked)![1]!);
        const among = asked.startsWith('Who')
          ? people
          : asked.startsWith('Which pet')
            ? ['cat', 'dog', 'parrot']
            : drinks;
        return [`${p}${a}${d} ${among.find((thing) => at(thing) === wanted)}`];
      }),
    ),
  );
  return fitting.length === 1 ? [fitting[0]!.split(' ')[1]!] : fitting;
}

/** Reads the statement as JavaScript: "A implies B" is `!A || B`, which is `A <= B` of 0 and 1. */
function rows(question: string): number {
  const letters = /^Each of ([A-Z, ]+) is/.exec(question)![1]!.split(', ');
  const statement = question.split('statement true: ')[1]!.slice(0, -1);
  const expression = statement
    .replaceAll('implies', '<=')
    .replaceAll('and', '&')
    .replaceAll('or', '|')
    .replaceAll(/not ([A-Z])/g, '1 - $1');
  if (/[^A-Z\s()<=&|1-]/.test(expression)) unknown(statement);
  // Brackets say every order; the outermost operator stands alone.
  const value = new Function(...letters, `return Number(${expression})`) as (...bits: number[]) => number;
  return Array.from({ length: 2 ** letters.length }, (_, code) =>
    value(...letters.map((__, bit) => (code >> bit) & 1)),
  ).reduce((sum, bit) => sum + bit, 0);
}

/** Every way to fill the four fields of two overlapping groups. */
function groups(question: string): number[] {
  const [all, one, two, fourth] = numbersOf(question) as [number, number, number, number];
  const answers: number[] = [];
  for (let both = 0; both <= Math.min(one, two); both++) {
    const neither = all - (one + two - both);
    if (neither < 0 || (question.includes('do neither of the two. How') ? neither : both) !== fourth) continue;
    const asked = question.split('How many ')[1]!;
    if (asked === 'do both?') answers.push(both);
    else if (asked.startsWith('do neither')) answers.push(neither);
    else if (asked.startsWith('do exactly one')) answers.push(one + two - 2 * both);
    else if (asked.includes('but do not')) answers.push(one - both);
    else unknown(asked);
  }
  return distinct(answers);
}

/** Least minutes, by Dijkstra over who is still on this side and where the lamp is. */
function bridge(minutes: readonly number[]): number {
  const best = new Map<string, number>([['1111 here', 0]]);
  const done = new Set<string>();
  for (;;) {
    const [state, spent] = [...best].filter(([name]) => !done.has(name)).sort((a, b) => a[1] - b[1])[0]!;
    if (state === '0000 there') return spent;
    done.add(state);
    const [side, lamp] = state.split(' ') as [string, string];
    const able = minutes.map((_, at) => at).filter((at) => side[at] === (lamp === 'here' ? '1' : '0'));
    for (const one of able)
      for (const other of able) {
        const next =
          [...side].map((bit, at) => (at === one || at === other ? (lamp === 'here' ? '0' : '1') : bit)).join('') +
          (lamp === 'here' ? ' there' : ' here');
        const cost = spent + Math.max(minutes[one]!, minutes[other]!);
        if (cost < (best.get(next) ?? Infinity)) best.set(next, cost);
      }
  }
}

/** Least crossings, by breadth first search. The boat takes one adult, or up to `places` children; without adults "children" are people. */
function ferry(adults: number, children: number, places: number): number {
  const loads = [
    ...(adults ? [[1, 0] as const] : []),
    ...Array.from({ length: places }, (_, at) => [0, at + 1] as const),
  ];
  let edge: (readonly [number, number, boolean])[] = [[adults, children, true]];
  const seen = new Set(edge.map(String));
  for (let crossings = 0; ; crossings++) {
    if (edge.some(([a, c]) => a + c === 0)) return crossings;
    edge = edge.flatMap(([a, c, here]) =>
      loads.flatMap(([da, dc]) => {
        const next = [here ? a - da : a + da, here ? c - dc : c + dc, !here] as const;
        if (next[0] < 0 || next[1] < 0 || next[0] > adults || next[1] > children || seen.has(String(next))) return [];
        seen.add(String(next));
        return [next];
      }),
    );
  }
}
