import type { Fault } from '../injector.js';
import { faultsOfMinds } from './minds.js';
import { faultsOfPeople } from './people.js';
import { faultsOfTelling } from './telling.js';
import { faultsOfThings } from './things.js';
import { faultsOfTimes } from './times.js';

/** Faults of every kind that a story can be given, each in several wordings. */
export const faults: readonly Fault[] = [
  ...faultsOfThings,
  ...faultsOfPeople,
  ...faultsOfMinds,
  ...faultsOfTimes,
  ...faultsOfTelling,
];
