import { nearest, slug } from '../src/base/index.js';
import { article, payload as honest } from '../src/explain/index.js';
