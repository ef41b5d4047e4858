export { megabytes } from '../base/megabytes';
