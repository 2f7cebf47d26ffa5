export { pronounOfName } from '../../../explain/index.js';
