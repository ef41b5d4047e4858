import { programTests } from './marks/program-tests';

/** JavaScript that passes hidden tests: the share of them. */
export default programTests('Hidden tests in JavaScript', 'javascript');
