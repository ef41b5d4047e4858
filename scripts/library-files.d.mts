export function libraryFiles(): { find: RegExp; replacement: string }[];
