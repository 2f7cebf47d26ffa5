import { server } from './server.js';
import { openSite } from './site/site.js';

export type { Query, Reply } from './answers.js';
export const {
  knowsAhead,
  fetchStories,
  ask,
  fetchPassages,
  fetchRecap,
  fetchAnswer,
  fetchKnowing,
  fetchPicture,
  fetchProof,
  imageAddress,
  follow,
} = openSite(document) ?? server;
