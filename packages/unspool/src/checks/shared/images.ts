import { english, oneOf } from '../../language/index.js';

/** Words beside which what is said of somebody may be said of an image of them only: "in her portrait", "in a dream". */
export const images = new RegExp(`\\b${oneOf(english.continuity.images)}\\b`);
