import createPurify from 'dompurify';

/** What markdown, highlighting and MathML need, and nothing else. */
const tags = (
  'p br hr h1 h2 h3 h4 h5 h6 strong em b i del ins s sub sup mark kbd code pre blockquote ul ol li table thead tbody ' +
  'tr th td a img span ' +
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose merror msub msup msubsup ' +
  'munder mover munderover mmultiscripts mtable mtr mtd mlabeledtr'
).split(' ');
const attributes = (
  'href title alt src start align colspan rowspan class tabindex ' +
  'display displaystyle scriptlevel mathvariant mathcolor accent accentunder stretchy fence separator lspace rspace ' +
  'minsize maxsize symmetric largeop movablelimits linethickness notation columnalign rowspacing columnspacing ' +
  'columnlines rowlines width height depth voffset'
).split(' ');

const purify = createPurify(window);

purify.addHook('afterSanitizeAttributes', (node) => {
  if (node.hasAttribute('class')) keepClasses(node);
  if (node.localName === 'a') external(node);
  else node.removeAttribute('href');
  if (node.localName === 'img') local(node);
  else node.removeAttribute('src');
});

/** Classes of the app would let a text dress up as the app. */
function keepClasses(node: Element): void {
  const kept = [...node.classList].filter((name) => /^hljs(-[a-z_-]+)?$/.test(name));
  if (kept.length) node.setAttribute('class', kept.join(' '));
  else node.removeAttribute('class');
}

/** A link leaves the app, visibly, and tells the other side nothing. Links into the app itself are only words. */
function external(link: Element): void {
  if (!/^(https?:\/\/|mailto:)/i.test(link.getAttribute('href') ?? '')) {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer nofollow');
}

/** Nothing is fetched to show a text: an image from the network is replaced by its description. */
function local(image: Element): void {
  const source = image.getAttribute('src') ?? '';
  if (/^data:image\/(png|jpe?g|gif|webp|avif);base64,/i.test(source) || source.startsWith(`blob:${location.origin}/`))
    return;
  image.replaceWith(`[image${image.getAttribute('alt') ? `: ${image.getAttribute('alt')}` : ''} not loaded]`);
}

/** HTML that holds only what a text may show: no script, no style, no form, no frame, nothing from the network. */
export const sanitise = (html: string): string =>
  purify.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    // Asked of every attribute, so that plain values pass; the hook is stricter with href and src.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|blob|data):|[^:]*$)/i,
    // KaTeX repeats the source of a formula in here, for copying.
    ADD_FORBID_CONTENTS: ['annotation', 'annotation-xml', 'style', 'title', 'textarea', 'noscript'],
  });

/** A text as the content of an element. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
