import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import markedKatex from 'marked-katex-extension';
import { escaped, sanitise } from './sanitise';

/** Loaded on first use only: this file and all it imports stay out of the page's first download. */
for (const [name, language] of Object.entries({ bash, javascript, json, python, sql }))
  hljs.registerLanguage(name, language);

/** `\( … \)` and `\[ … \]`, which models write more often than dollars. */
const brackets = (
  name: string,
  level: 'inline' | 'block',
  open: string,
  rule: RegExp,
  displayMode: boolean,
): TokenizerAndRendererExtension => ({
  name,
  level,
  start: (source: string) => {
    const at = source.indexOf(open);
    return at < 0 ? undefined : at;
  },
  tokenizer: (source: string) => {
    const found = rule.exec(source);
    // The renderer of that name is the one the katex extension brings.
    return found ? { type: 'inlineKatex', raw: found[0], text: found[1]!.trim(), displayMode } : undefined;
  },
});

const marked = new Marked(
  { gfm: true, breaks: true, async: false },
  // MathML is drawn by the browser itself: no fonts and no inline styles are needed.
  markedKatex({ output: 'mathml', throwOnError: false, trust: false, maxExpand: 200, maxSize: 20 }),
  {
    extensions: [
      brackets('bracketMath', 'inline', '\\(', /^\\\(([\s\S]+?)\\\)/, false),
      brackets('bracketDisplay', 'inline', '\\[', /^\\\[([\s\S]+?)\\\]/, true),
      brackets('bracketBlock', 'block', '\\[', /^\\\[([\s\S]+?)\\\](?:\n|$)/, true),
    ],
    tokenizer: {
      /** A star between factors is a star: "2*3*4". Undefined leaves it as text, false asks the usual rule. */
      emStrong: ((source: string, _masked: string, previous = '') =>
        /[\w)\]]/.test(previous) && /^\*+[\w([]/.test(source) ? undefined : false) as never,
    },
    renderer: { code: ({ text, lang = '' }: Tokens.Code) => code(text, lang.split(/\s/)[0]!.toLowerCase()) },
  },
);

function code(text: string, language: string): string {
  const known = hljs.getLanguage(language) !== undefined;
  const inside = known ? hljs.highlight(text, { language, ignoreIllegals: true }).value : escaped(text);
  return `<pre tabindex="0"><code class="hljs">${inside}</code></pre>`;
}

/** Markdown, math and code as HTML that is safe to insert. */
export const render = (text: string): string => sanitise(marked.parse(text) as string);
