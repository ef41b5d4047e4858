/**
 * What runs in the frame of a stage: it takes everything out of the markup that is not drawn, shows what is left, reads boxes and
 * texts, and draws it on a canvas through a picture in SVG, in which nothing runs and nothing is fetched.
 */
const painter = `addEventListener('message', async ({ data: { markup, kind, width, height }, ports: [port], source }) => {
  if (source !== parent) return;
  port.onmessage = ({ data }) => data.ping && port.postMessage({ pong: true });
  const fail = (fault) => port.postMessage({ fault: String(fault).slice(0, 500) });
  try {
    const parsed = new DOMParser().parseFromString(markup, kind === 'svg' ? 'image/svg+xml' : 'text/html');
    const broken = parsed.querySelector('parsererror');
    if (broken) return fail(broken.textContent.replace(/\\s+/g, ' ').replace(/^This page contains the following errors:/, '').trim());
    const removed = new Set();
    const drop = (what, remove) => { removed.add(what); remove(); };
    for (const element of parsed.querySelectorAll('*')) {
      const tag = element.localName.toLowerCase();
      if (/^(script|iframe|frame|object|embed|link|meta|base|portal|foreignobject|animate.*|set|audio|video|source|template)$/.test(tag)) { if (kind === 'svg' || tag !== 'meta') drop(tag, () => element.remove()); else element.remove(); continue; }
      for (const { name, value } of [...element.attributes]) {
        if (/^on/i.test(name)) drop(name, () => element.removeAttribute(name));
        else if (/(^|:)(href|src|srcset|action|formaction|background|poster|ping)$/i.test(name) && !/^(#|data:image\\/(png|jpeg|gif|webp))/i.test(value.trim())) drop(name + ' ' + value.slice(0, 40), () => element.removeAttribute(name));
        else if (/url\\((?!\\s*['"]?(#|data:))|@import/i.test(value)) drop('url in ' + name, () => element.removeAttribute(name));
      }
      if (tag === 'style' && /@import|url\\((?!\\s*['"]?(#|data:))/i.test(element.textContent)) drop('url in style', () => element.remove());
    }
    let root;
    if (kind === 'svg') {
      root = document.importNode(parsed.documentElement, true);
      if (root.localName !== 'svg') return fail('The markup is no SVG.');
      if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', '0 0 ' + (parseFloat(root.getAttribute('width')) || width) + ' ' + (parseFloat(root.getAttribute('height')) || height));
      root.setAttribute('width', width);
      root.setAttribute('height', height);
      document.body.append(root);
    } else {
      root = document.createElement('div');
      for (const style of parsed.querySelectorAll('style')) root.append(document.importNode(style, true));
      for (const child of parsed.body.childNodes) if (child.localName !== 'style') root.append(document.importNode(child, true));
      root.setAttribute('style', (parsed.body.getAttribute('style') || '') + ';width:' + width + 'px;height:' + height + 'px;overflow:hidden;font-family:sans-serif;margin:0');
      document.body.append(root);
    }
    const outline = [];
    for (const element of root.querySelectorAll('*')) {
      if (outline.length === 100) break;
      const { x, y, width: w, height: h } = element.getBoundingClientRect();
      if (!w && !h) continue;
      const text = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join(' ').replace(/\\s+/g, ' ').trim().slice(0, 80);
      outline.push({ tag: element.localName, box: [x, y, w, h].map(Math.round), ...(text && { text }) });
    }
    const xml = new XMLSerializer().serializeToString(root);
    const svg = kind === 'svg' ? xml : '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '"><foreignObject width="100%" height="100%">' + xml + '</foreignObject></svg>';
    const image = new Image();
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height).data.buffer;
    port.postMessage({ pixels, picture: canvas.toDataURL('image/png'), outline, removed: [...removed].slice(0, 20) }, [pixels]);
  } catch (error) {
    fail(error);
  }
}, { once: true });`;

/** SHA-256 of the script above, in base64. The policies of index.html and scripts/serve.mjs name it; a test compares. */
export const painterHash = 'sha256-wmmIh+m7im8LPRQCgUWzCxnA+rUZZkmDP//0WifGYW8=';

/** This script, styles, and pictures that stand in the markup itself. */
const policy = `default-src 'none'; script-src '${painterHash}'; style-src 'unsafe-inline'; img-src data:; form-action 'none'`;

/** The document of the frame, given as `srcdoc` and with an origin that is nobody's, as that of the sandbox. */
export const stageDocument = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><style>body{margin:0}</style><script>${painter}</script>`;
