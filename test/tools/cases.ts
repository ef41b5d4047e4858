/** What every tool is asked, in Node and in the browser. A new tool adds its entry here. */
export interface ToolCases {
  /** A source and what its output must say. */
  readonly ok: readonly [source: string, output: RegExp];
  readonly error: readonly [source: string, output: RegExp];
  /** Never ends by itself. */
  readonly endless: string;
  /** Wants more memory than there is; null where no source can. */
  readonly greedy: string | null;
  /** Says a hundred megabytes. */
  readonly loud: string;
  /** Text that is not ASCII, there and back. */
  readonly foreign: readonly [source: string, output: RegExp];
}

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
};
