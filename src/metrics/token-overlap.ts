export { tokenOverlap, type Overlap } from '../base/word-overlap';
