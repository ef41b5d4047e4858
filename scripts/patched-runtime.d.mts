export function patchedRuntime(): { find: RegExp; replacement: string }[];
