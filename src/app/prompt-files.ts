export { promptsArchive, readPrompts } from '../store/prompts-archive';
