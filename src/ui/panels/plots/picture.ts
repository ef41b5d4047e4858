const namespace = 'http://www.w3.org/2000/svg';

/**
 * The drawing as a file that stands alone: tokens of the theme become the colours they have now, on the ground they lie on.
 * @param within where the tokens hold
 */
export function svgOf(drawing: SVGSVGElement, within: HTMLElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = sizeOf(drawing);
  copy.removeAttribute('aria-hidden');
  copy.setAttribute('xmlns', namespace);
  copy.setAttribute('viewBox', `-12 -12 ${width + 24} ${height + 24}`);
  copy.setAttribute('width', String(width + 24));
  copy.setAttribute('height', String(height + 24));
  const ground = document.createElementNS(namespace, 'rect');
  for (const [name, value] of Object.entries({
    x: -12,
    y: -12,
    width: width + 24,
    height: height + 24,
    fill: 'var(--sheet)',
  }))
    ground.setAttribute(name, String(value));
  copy.prepend(ground);
  return withoutTokens(new XMLSerializer().serializeToString(copy), within);
}

/** The same as an image, two pixels for one. @throws Error when the browser does not paint it */
export async function pngOf(drawing: SVGSVGElement, within: HTMLElement): Promise<Blob> {
  const image = new Image();
  const { width, height } = sizeOf(drawing);
  const address = URL.createObjectURL(new Blob([svgOf(drawing, within)], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [(width + 24) * 2, (height + 24) * 2];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(`This browser does not make an image of ${width} × ${height} pixels; save the SVG.`);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

const sizeOf = (drawing: SVGSVGElement) => ({
  width: Number(drawing.getAttribute('width')),
  height: Number(drawing.getAttribute('height')),
});

/** Outside the page there are no tokens: each becomes what it is here. */
function withoutTokens(text: string, within: HTMLElement): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  within.append(probe);
  try {
    return text.replace(/var\((--[\w-]+)\)/g, (_, token: string) => {
      const value = getComputedStyle(within).getPropertyValue(token).trim();
      probe.style.color = '';
      probe.style.color = `var(${token})`;
      // A font is what it says; a colour may say two, one for each theme.
      return /['"]|serif|mono/.test(value) ? value.replaceAll('"', "'") : getComputedStyle(probe).color;
    });
  } finally {
    probe.remove();
  }
}
