import { programTests } from './marks/program-tests';

/** JavaScript that passes all hidden tests. */
export default programTests('Hidden tests in JavaScript', 'javascript');
