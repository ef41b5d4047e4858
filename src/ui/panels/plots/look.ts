import { plot, type PlotOptions } from '@observablehq/plot';

/** Inks of the plots: tokens, so that they follow the theme without being drawn again. */
export const ink = {
  loud: 'var(--ink)',
  quiet: 'var(--ink-2)',
  faint: 'var(--ink-3)',
  rule: 'var(--rule)',
  /** What is not settled. */
  open: 'var(--ink-3)',
  good: 'var(--proof)',
  bad: 'var(--critic)',
  main: 'var(--actor)',
  ground: 'var(--sheet)',
} as const;

/** Text of a label in a plot. */
export const label = { fontSize: 12, fill: 'var(--ink-2)' } as const;
/** The ground shines around a label, so that no line runs through it. */
export const halo = { stroke: 'var(--sheet)', strokeWidth: 5, strokeLinejoin: 'round' } as const;

/** An interval. */
export const bar = { strokeWidth: 4, strokeOpacity: 0.35, strokeLinecap: 'round' } as const;

/** Looks of every axis: numbers, and a name in the middle where it has one. */
export const axis = { tickSize: 0, label: null, labelAnchor: 'center', labelArrow: 'none' } as const;

/** Draws with the looks that all plots share. */
export const drawn = (options: PlotOptions): SVGSVGElement | HTMLElement => {
  const drawing = plot({
    ...options,
    className: 'drawn',
    style: {
      background: 'none',
      color: 'var(--ink-3)',
      fontFamily: 'var(--text)',
      fontSize: '12px',
      overflow: 'visible',
    },
  }) as SVGSVGElement;
  // The frame says what it shows; what it is made of says nothing.
  drawing.setAttribute('aria-hidden', 'true');
  return drawing;
};

/** Cut to what fits into so many pixels. */
export const fitted = (text: string, pixels: number): string => {
  const most = Math.max(4, Math.floor(pixels / 6.6));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
};

/**
 * Moves labels apart that would lie on each other: places in pixels, in any order, at least `gap` apart and each as near
 * to where it belongs as the others let it.
 */
export function apart(places: readonly number[], gap: number): number[] {
  const order = places.map((_, index) => index).sort((one, other) => places[one]! - places[other]!);
  const moved = [...places];
  // Groups of touching labels share the mean of where they belong.
  let groups: { readonly members: readonly number[]; readonly middle: number }[] = [];
  for (const index of order) {
    groups.push({ members: [index], middle: places[index]! });
    for (;;) {
      const [before, last] = groups.slice(-2);
      if (!before || !last || last === before) break;
      const reach = ((before.members.length + last.members.length) / 2) * gap;
      if (last.middle - before.middle >= reach) break;
      const members = [...before.members, ...last.members];
      const middle = members.reduce((sum, member) => sum + places[member]!, 0) / members.length;
      groups = [...groups.slice(0, -2), { members, middle }];
    }
  }
  for (const { members, middle } of groups)
    members.forEach((member, place) => (moved[member] = middle + (place - (members.length - 1) / 2) * gap));
  return moved;
}
