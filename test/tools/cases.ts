/** What every tool is asked, in Node and in the browser. A new tool adds its entry here. */
export interface ToolCases {
  /** A source and what its output must say. */
  readonly ok: readonly [source: string, output: RegExp];
  readonly error: readonly [source: string, output: RegExp];
  /** Never ends by itself; null where every source does. */
  readonly endless: string | null;
  /** Wants more memory than there is; null where no source can. */
  readonly greedy: string | null;
  /** Says a hundred megabytes. */
  readonly loud: string;
  /** Text that is not ASCII, there and back. */
  readonly foreign: readonly [source: string, output: RegExp];
}

/** Sums that must come out even, of numbers that hardly ever do: solvers walk through almost every choice. */
const split = (() => {
  let state = 7;
  const draw = () => (state = (state * 48_271) % 2_147_483_647) % 100;
  const names = Array.from({ length: 50 }, (_, at) => `x${at}`);
  const constraints = Array.from({ length: 6 }, () => {
    const terms = Object.fromEntries(names.map((name) => [name, draw()]));
    return { terms, relation: '=', value: Math.floor(Object.values(terms).reduce((sum, one) => sum + one, 0) / 2) };
  });
  const upper = names.map((name) => ({ terms: { [name]: 1 }, relation: '<=', value: 1 }));
  return JSON.stringify({ sense: 'min', objective: {}, constraints: [...constraints, ...upper], integers: names });
})();

/** Each group shows the one before it ten times. */
const copies = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><g id="g0"><circle cx="4" cy="4" r="3" opacity="0.5"/></g>${Array.from(
  { length: 12 },
  (_, at) => `<g id="g${at + 1}" opacity="0.9">${`<use href="#g${at}"/>`.repeat(10)}</g>`,
).join('')}</defs><use href="#g12"/></svg>`;

export const cases: { readonly [tool: string]: ToolCases } = {
  javascript: {
    ok: ['console.log([1, 2].map((x) => x * 2))', /\[2, 4\]/],
    error: ['const a = 1;\na = 2;', /type: TypeError: Assignment to constant variable\. \(line 2\)/],
    endless: 'for (;;);',
    greedy: "let text = 'x'; for (;;) text += text;",
    loud: "for (let at = 0; at < 1e6; at++) console.log('x'.repeat(100));",
    foreign: ["console.log('Grüße, 世界 😀'.normalize())", /Grüße, 世界 😀/],
  },
  python: {
    ok: ['print([x * 2 for x in [1, 2]])', /\[2, 4\]/],
    error: ['a = 1\na.b()', /type: AttributeError: 'int' object has no attribute 'b' \(line 2\)/],
    endless: 'while True: pass',
    greedy: 'all = []\nwhile True: all.append(bytearray(2**28))',
    loud: "for at in range(10**6): print('x' * 100)",
    foreign: ["print('Grüße, 世界 😀'.upper().lower())", /grüsse, 世界 😀|grüße, 世界 😀/],
  },
  sql: {
    ok: ["SELECT 6 * 7 AS answer, 'a' || 'b' AS text", /answer \| text\n42 \| ab\n\(1 row\)/],
    error: ['SELECT it FROM nowhere', /no such table: nowhere/],
    endless: 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n',
    greedy: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000)
      SELECT group_concat(hex(zeroblob(100000))) FROM n`,
    loud: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT printf('%0100d', i) FROM n`,
    foreign: ["SELECT 'Grüße, 世界 😀' AS grüße", /Grüße, 世界 😀/],
  },
  solver: {
    ok: [
      'Max\n obj: 30 x + 20 y\nSubject To\n a: 2 x + y <= 100\n b: x + y <= 80\nEnd',
      /optimal: 1800\nx = 20\ny = 60/,
    ],
    error: ['{ "sense": "most" }', /'sense' is "most"; max or min is needed\./],
    endless: split,
    greedy: null,
    loud: JSON.stringify({
      sense: 'max',
      objective: Object.fromEntries(Array.from({ length: 3e4 }, (_, at) => [`x${at}`, 1])),
    }),
    foreign: [
      '{ "sense": "max", "objective": { "Brötchen 世 😀": 1 }, "constraints": [{ "terms": { "Brötchen 世 😀": 2 }, "relation": "<=", "value": 3 }] }',
      /Brötchen 世 😀 = 1\.5/,
    ],
  },
  smt: {
    ok: ['(declare-const x Int)(assert (and (> x 3) (< x 5)))', /sat\nx = 4/],
    error: ['(assert (> y 3))', /unknown constant y/],
    endless: `(declare-const x Int)(declare-const y Int)(declare-const z Int)
      (assert (and (> x 1) (> y 1) (> z 1) (= (+ (* x x x) (* y y y)) (* z z z))))`,
    // Millions of gates, some hundred bytes each.
    greedy: `(declare-const x (_ BitVec 3000))(declare-const y (_ BitVec 3000))
      (assert (and (= (bvmul x y) (_ bv1234567891 3000)) (bvugt x (_ bv3 3000)) (bvugt y (_ bv3 3000))))`,
    loud: Array.from({ length: 5e3 }, (_, at) => `(declare-const a_long_name_for_number_${at} Bool)`).join('\n'),
    foreign: ['(declare-const |Größe 世 😀| Int)(assert (= |Größe 世 😀| 7))', /Größe 世 😀 = 7/],
  },
  retrieve: {
    ok: ['bridge', /\[.*\] .*[Bb]ridge/],
    error: ['{ "query": "bridge", "top": 0 }', /'top' is 0; give a whole number from 1 to 100/],
    endless: null,
    greedy: null,
    loud: '{ "query": "a in is of the was", "top": 100 }',
    foreign: ['{ "open": "世界 😀" }', /There is no passage '世界 😀'/],
  },
  molecules: {
    ok: ['CC(=O)Oc1ccccc1C(=O)O', /valid: CC\(=O\)Oc1ccccc1C\(=O\)O\nmolecular weight 180\.16, logP 1\.31/],
    error: ['C1CC', /no valid SMILES.*ring/s],
    endless: null,
    greedy: null,
    loud: `C${'C'.repeat(900)}`,
    foreign: ['Gold 世 😀', /no valid SMILES/],
  },
  worlds: {
    ok: ['{"world":"workshop","seed":1,"calls":[{"function":"inventory","arguments":{}}]}', /^\{\}$/],
    error: ['{"world":"workshop","seed":1,"calls":[{"function":"craft","arguments":{}}]}', /craft needs 'thing'/],
    endless: null,
    greedy: null,
    loud: JSON.stringify({
      world: 'office',
      seed: 1,
      calls: [
        { function: 'write_file', arguments: { path: 'a', text: 'x'.repeat(1e6) } },
        { function: 'read_file', arguments: { path: 'a' } },
      ],
    }),
    foreign: [
      '{"world":"office","seed":1,"calls":[{"function":"find_contact","arguments":{"name":"Grüße, 世界 😀"}}]}',
      /Grüße, 世界 😀/,
    ],
  },
  calculator: {
    ok: ['3 km / 20 min in km/h', /^9 km\/h$/],
    error: ['3 km + 2 h', /cannot be added/],
    endless: null,
    greedy: null,
    loud: Array.from({ length: 50 }, () => '9^1000').join('\n'),
    foreign: ['2 π × 3 ÷ 2', /^9\.42/],
  },
  checker: {
    ok: ['{ "schema": { "type": "integer" }, "value": 3 }', /^valid$/],
    error: ['{ "pattern": "(", "text": "" }', /SyntaxError/],
    endless: JSON.stringify({ pattern: '^(a+)+$', text: `${'a'.repeat(60)}!` }),
    greedy: null,
    loud: JSON.stringify({ pattern: '.*', flags: 's', text: 'x'.repeat(500_000) }),
    foreign: ['{ "pattern": "世 .$", "flags": "u", "text": "Grüße, 世 😀" }', /世 😀 at 7/],
  },
  render: {
    ok: [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect x="20" y="40" width="60" height="80" fill="#cc0000"/></svg>',
      /^drawn: 200×200 pixels, 1 element\nrect 60×80 at 20, 40/,
    ],
    error: ['{ "markup": "<p></p>", "width": 5 }', /A side is 5; whole pixels from 16 to 800 are needed/],
    endless: copies,
    greedy: null,
    loud: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<rect x="1" y="1" width="3" height="3"/>'.repeat(2_000)}</svg>`,
    foreign: ['<p>Grüße, 世 😀</p>', /p .*: Grüße, 世 😀/],
  },
};
