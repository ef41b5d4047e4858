import { programTests } from './marks/program-tests';

/** Python that passes all hidden tests. */
export default programTests('Hidden tests in Python', 'python');
