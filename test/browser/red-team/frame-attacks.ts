/**
 * What code could try that had got from the worker into the frame around it. Each runs in the frame, as an expression; it must
 * throw, or give 'blocked' or nothing. No address may be reached.
 */
export const frameAttacks: readonly (readonly [name: string, expression: string])[] = [
  ['top navigation', `(top.location.href = LISTENER, undefined)`],
  ['the page’s document', `parent.document.title`],
  ['the page’s store', `parent.indexedDB`],
  ['popups', `open(LISTENER) === null ? 'blocked' : 'opened'`],
  ['alert', `(alert('x'), undefined)`],
  ['cookies', `document.cookie`],
  ['storage', `localStorage.length`],
  ['eval', `setTimeout('globalThis.came = 1'), new Promise((done) => setTimeout(() => done(globalThis.came), 50))`],
  ['fetch', `fetch(LISTENER, { mode: 'no-cors' })`],
  ['a script', `add('script', { src: LISTENER })`],
  ['an image', `add('img', { src: LISTENER })`],
  ['a frame', `(add('iframe', { src: LISTENER }), undefined)`],
  [
    'a frame of a blob',
    `(add('iframe', { src: URL.createObjectURL(new Blob(['<img src=' + LISTENER + '>'], { type: 'text/html' })) }), undefined)`,
  ],
  ['a style sheet', `add('link', { rel: 'stylesheet', href: LISTENER })`],
  [
    'styles that load',
    `(add('style', { textContent: '@import url(' + LISTENER + '); body { background: url(' + LISTENER + ') }' }), undefined)`,
  ],
  [
    'prefetch',
    `(add('link', { rel: 'prefetch', href: LISTENER }), add('link', { rel: 'preload', as: 'image', href: LISTENER }), undefined)`,
  ],
  ['an object', `(add('object', { data: LISTENER }), undefined)`],
  ['a form', `(add('form', { action: LISTENER }).submit?.(), undefined)`],
  ['a page that refreshes', `(add('meta', { httpEquiv: 'refresh', content: '0;url=' + LISTENER }), undefined)`],
  ['its own address', `(setTimeout(() => (location.href = LISTENER)), undefined)`],
];
