import { type CheckCase, checkCases } from '../../../test/checks/check-cases.js';
import { namesAlike } from './names-alike.js';

const lists = (one: string, other: string) => `## One\n\n*With ${one}*\n\n## Two\n\n*With ${other}*\n`;
const found = (one: string, other: string) => `9+5 hint names-alike: “${one}” is one letter from “${other}”.`;

const cases: readonly CheckCase[] = [
  ['another letter', lists('Jonas', 'Jonah'), found('Jonah', 'Jonas')],
  ['a letter more', lists('Anna', 'Annan'), found('Annan', 'Anna')],
  ['a letter less', lists('Joanna', 'Joana'), found('Joana', 'Joanna')],
  ['at the beginning', lists('Hannah', 'Dannah'), found('Dannah', 'Hannah')],
  ['in a longer name', lists('Tomas Lind', 'Tomas Lund'), found('Tomas Lund', 'Tomas Lind')],
  ['two letters', lists('Jonas', 'Josah')],
  ['the same letters in another order', lists('Brain', 'Brian')],
  ['one and several', lists('Second Gentleman', 'Second Gentlemen')],
  ['a title', lists('Mr. Reed', 'Mrs. Reed')],
  ['short', lists('Ada', 'Ida')],
  ['by number', lists('Guard 1', 'Guard 2')],
  ['no proper name', lists('the cook', 'the hook')],
  ['one person', `${lists('Jonas', 'Jonah')}\n- Jonah is Jonas.\n`],
  ['a place', `- Place: **Jonas**\n\n## One\n\n*Jonas · with Jonah*\n`],
];

checkCases(namesAlike, cases);
