import type { PromptResults } from '../src/app/prompt-results';

export function promptsSection(results: PromptResults): string;
