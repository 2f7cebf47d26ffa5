import { type CheckCase, checkCases } from '../../test/checks/check-cases.js';
import { check } from './check.js';

const unanswered = '5 warning question-never-answered: Nothing answers “Who knocks?”.';
const story = (line: string) => `## One\n\n- Who knocks?\n${line}\n`;

const cases: readonly CheckCase[] = [
  ['what nobody accepts is found', story(''), unanswered],
  ['what is accepted for its scene', story('- Intended question-never-answered: it stays open')],
  ['what is accepted for itself', story('- Intended question-never-answered [Who knocks?]: it stays open')],
  ['another finding is accepted', story('- Intended opens-no-scene: it stays open'), unanswered],
  ['it is accepted in another scene', story('\n## Two\n\n- Intended question-never-answered: open'), unanswered],
  [
    'each check is asked once, whatever it gives',
    '## One\n\n*30 February 1911 · after [One]*\n\nIt rains.\n',
    '5 error impossible-date: There is no such date: 30 February 1911.',
    '5 error time-of-itself: This is compared with itself: after One.',
  ],
];

checkCases(check, cases);
