import type { Component } from 'svelte';
import type { Json } from '../../../base/json';

/** Shows the data of a tool's result; its text stands below, folded. */
export type View = Component<{ readonly value: Json }>;

/** How results of a tool are shown, fetched when there is one to show. A tool without a view shows its text. */
export const views: { readonly [tool: string]: () => Promise<{ readonly default: View }> } = {
  javascript: () => import('./ProgramView.svelte'),
  python: () => import('./ProgramView.svelte'),
  sql: () => import('./TableView.svelte'),
  retrieve: () => import('./PassagesView.svelte'),
  worlds: () => import('./WorldView.svelte'),
  render: () => import('./PictureView.svelte'),
};
