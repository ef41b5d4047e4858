import { programTests } from './marks/program-tests';

/** Python that passes hidden tests: the share of them. */
export default programTests('Hidden tests in Python', 'python');
