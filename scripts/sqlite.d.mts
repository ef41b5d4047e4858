export function sqliteFiles(): { find: RegExp; replacement: string }[];
