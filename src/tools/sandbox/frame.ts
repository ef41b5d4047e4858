/**
 * What runs in the frame: it starts one worker from the script it is given and passes texts on, as many as there is room for.
 * It answers a ping, so that one can tell a worker that is busy from a frame whose process has died.
 */
const relay = `addEventListener('message', ({ data, ports: [port], source }) => {
  if (source !== parent) return;
  const worker = new Worker(URL.createObjectURL(new Blob([data.script], { type: 'text/javascript' })));
  let room = data.room;
  const pass = (heard, length) => {
    room -= length + 20;
    if (room >= 0) return port.postMessage(heard);
    worker.onmessage = worker.onerror = null;
    worker.terminate();
    port.postMessage({ lost: 'output' });
  };
  worker.onmessage = ({ data: text }) => typeof text === 'string' ? pass({ text }, text.length) : pass(null, Infinity);
  worker.onerror = (event) => {
    event.preventDefault();
    const error = String(event.message).slice(0, 2000);
    pass({ error, line: event.lineno || 0 }, error.length);
  };
  port.onmessage = ({ data }) => data.ping ? port.postMessage({ pong: true }) : worker.postMessage(data.message, data.transfer);
}, { once: true });`;

/** SHA-256 of the script above, in base64. The policies of index.html and scripts/serve.mjs name it; a test compares. */
export const relayHash = 'sha256-o3WF3EhMqGwNFb9rSBOoyR4ws4+DXAayys+WUkTZc4A=';

/** Nothing but this script and workers made of blobs; workers inherit it. */
const policy = `default-src 'none'; script-src '${relayHash}' 'wasm-unsafe-eval'; worker-src blob:`;

/**
 * The document of the frame. It is given as `srcdoc`: so it needs no headers of any host and no network, has the policy of the
 * page and its own besides, and with `sandbox="allow-scripts"` an origin that is nobody's.
 */
export const frameDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${relay}</script>`;
