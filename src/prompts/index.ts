/** The default wording of each role. `{name}` is a slot; see `fill`. */
export const prompts: { readonly [name: string]: string } = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(['./*.ts', '!./index.ts', '!./fill.ts'], { eager: true, import: 'default' }),
  ).map(([path, wording]) => [path.slice(2, -3), wording]),
);
