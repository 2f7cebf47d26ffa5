export { type AccountId, accountsOf } from './accounts.js';
export type { Allen } from './allen.js';
export type { Anachrony } from './anachrony.js';
export { civil, day, dayOf, daysIn, hour, minute, week, weekdayOf } from './calendar/gregorian.js';
export { leastOf, slackOf } from './calendar/own-units.js';
export { type Chronology, chronology } from './chronology.js';
export type { Clash, Step } from './clash.js';

export type { Moment } from './moment.js';
export type { Footing, Gap } from './queries.js';
export { countedFrom } from './statements/default-order.js';
export type { Fault, Statement, StatementKind } from './statements/time-statement.js';
