import { creditIntents } from './credit-intents.js';
import { deedIntents } from './deed-intents.js';
import { deedPlaceIntents } from './deed-place-intents.js';
import { effectIntents } from './effect-intents.js';
import { holdingIntents } from './holding-intents.js';
import { knownIntents } from './known-intents.js';
import { lieIntents } from './lie-intents.js';
import { lifeIntents } from './life-intents.js';
import { mindIntents } from './mind-intents.js';
import { talkIntents } from './talk-intents.js';
import { thingIntents } from './thing-intents.js';
import { timeIntents } from './time-intents.js';
import { traitIntents } from './trait-intents.js';

/**
 * All that readers can ask besides the questions of the notes: one row a kind of question, the likeliest first. A row says
 * how readers word it, what the names in it stand for, and what answers it.
 */
export const intents = {
  ...timeIntents,
  ...creditIntents,
  ...lieIntents,
  ...effectIntents,
  ...mindIntents,
  ...traitIntents,
  ...lifeIntents,
  ...holdingIntents,
  ...thingIntents,
  ...talkIntents,
  ...deedPlaceIntents,
  ...deedIntents,
  ...knownIntents,
};
