import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { measureFalls } from './measure-falls.js';

const told = (...places: readonly string[]) =>
  places.map((place, index) => `## Scene ${index + 1}\n\n*At ${place}*\n\nThing ${index + 1}.\n\n`).join('');

const cases: readonly CheckCase[] = [
  ['places that rise, or stay', told('0:00', '5:00', '5:00', '1:35:00')],
  [
    'an hour and a half that reads as a minute and a half',
    told('0:00', '90:00', '1:35', '0:10'),
    '17+11 warning measure-falls: “Scene 3” begins at 1:35, before “Scene 2” (90:00), which is told before it: nobody who says a minute or page is taken past that.',
  ],
  ['pages in a work that is counted in minutes are none', `- Length: 100 min\n\n${told('50:00', 'p. 3', '60:00')}`],
  ['a place that has to wait', `${told('50:00', '3:00 [Later]', '60:00')}## Later\n\nRain.\n`],
];

checkCases(measureFalls, cases);
