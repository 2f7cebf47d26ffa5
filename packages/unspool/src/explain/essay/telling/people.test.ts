import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../../../language/index.js';
import { compile, whole } from '../../../story/index.js';
import { essay } from '../essay.js';

/** The opening of what is made of some scenes. */
const opens = (notes: string) =>
  essay(whole(compile(parse('t.story.md', notes)).story)).opening.map(({ words }) => plain(words));

const pronouns: readonly (readonly [what: string, notes: string, ...expected: readonly string[]])[] = [
  [
    'who may be meant by two is given no name',
    '# T\n\n- Person: **Ada**\n- Person: **Ben**\n\n## One\n\n*With Ada, Ben*\n\nBen climbs out. She hands him a plum.\n',
    'Ben climbs out. She hands him a plum.',
  ],
  [
    'of what somebody writes, who is there has not the name of who may have done it',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann, Bo*\n\nBo waves.\n\n## The letter\n\n*Written by Bo · with Ann*\n\nHe begs her pardon every day. The rain falls on the roof of the mill.\n',
    'Bo waves.',
    'As Bo writes it, he begs her pardon every day. The rain falls on the roof of the mill.',
  ],
  [
    'the one man of a scene, and the one woman',
    '# T\n\n- Person: **Ann**, a sister of mercy\n- Person: **Mr Bo**\n\n## One\n\n*With Ann, Mr Bo*\n\nHe has found her a boat.\n',
    'Mr Bo has found Ann, a sister of mercy, a boat.',
  ],
  [
    'a surname that is also a calling says nothing against a first name',
    '# T\n\n- Person: **Judith Butler**\n- Person: **Ann**\n\n## One\n\n*With Judith Butler, Ann*\n\nShe hands out plums.\n',
    'She hands out plums.',
  ],
  [
    'whoever is “he” before a name is another, who would be meant again',
    '# T\n\n- Person: **Bo**, a brother of the abbey\n- Person: **Carl**, an uncle of the miller\n\n## One\n\n*With Bo, Carl*\n\nOnly Bo comes back. He tells nobody what Carl asked of him.\n\n- Carl tells Bo that the mill is in debt.\n',
    'Only Bo, a brother of the abbey, comes back. He tells nobody what Carl, an uncle of the miller, asked of him. Carl tells Bo that the mill is in debt.',
  ],
  [
    'the two of a scene of two, there where it is',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*A pier · with Ann, Bo*\n\nThe two get wet. When Ann comes there, it rains.\n',
    'On a pier, Ann and Bo get wet. When Ann comes there, it rains.',
  ],
  [
    'who is there where a scene is reached',
    '# T\n\n- Person: **Ann**\n\n## One\n\n*The old pier · with Ann*\n\nWhen Ann gets there, it rains.\n',
    'When Ann gets to the old pier, it rains.',
  ],
  [
    'somebody on the telephone of which the paragraph says nothing',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*With Ann, Bo (by phone)*\n\nOut of nowhere it is Bo.\n',
    'Out of nowhere it is Bo on the phone.',
  ],
  [
    'the scene by its title, where that is what was done',
    '# T\n\n- Person: **Ann**\n\n## The wedding\n\n*With Ann*\n\nIt was put off by a week. Ann sings.\n',
    'The wedding was put off by a week. Ann sings.',
  ],
  [
    'an event by its title, where it only rains',
    '# T\n\n- Person: **Ann**\n\n## One\n\n*With Ann*\n\nAnn sings.\n\n## The funeral\n\n*With Ann*\n\nIt pours. Ann walks behind the coffin.\n',
    'Ann sings. At the funeral, it pours. Ann walks behind the coffin.',
  ],
  [
    'of others a paragraph of its own tells',
    '# T\n\n- Person: **Ann**\n- Person: **Bo**\n\n## One\n\n*The mill · with Ann*\n\nAnn sings.\n\n## Two\n\n*The inn · with Bo*\n\nBo sleeps.\n',
    'Ann sings.',
    'At the inn, Bo sleeps.',
  ],
  [
    'who comes, where only the title says it',
    '# T\n\n- Person: **Bo Hill**, also Bo\n\n## Bo returns\n\n*With Bo*\n\nThe lost son rides up to the gate on his mule.\n',
    'Bo returns. The lost son rides up to the gate on his mule.',
  ],
  [
    'the one woman of several whom it can mean',
    '# T\n\n- Person: **Meg Hill**, also Meg, a sister of mercy\n- Person: **Ann Hill**, also Ann, a sister of mercy\n- Person: **Mr Bo**\n\n## One\n\n*With Meg, Ann, Mr Bo*\n\nAt noon Mr Bo told Meg a lie. She is angry.\n\n## Two\n\n*With Mr Bo, Ann*\n\nAt noon Mr Bo told her in secret where he had hidden the boat.\n',
    'At noon Mr Bo told Meg, a sister of mercy, a lie. She is angry. At noon Mr Bo told Ann, a sister of mercy, in secret where he had hidden the boat.',
  ],
];

for (const [what, notes, ...expected] of pronouns) {
  test(`whom a sentence means: ${what}`, () => assert.deepEqual(opens(notes), expected));
}

const introduced: readonly (readonly [what: string, notes: string, expected: string])[] = [
  [
    'in the sentence that names them first',
    '- Person: **Ann**, played by Kim Lee, a ferrywoman\n\n## One\n\nAnn waits.\n',
    'Ann (Kim Lee), a ferrywoman, waits.',
  ],
  [
    'before it, where it names what is theirs',
    '- Person: **Ann**, keeper of the ferry\n\n## One\n\nAnn’s lamp goes out.\n',
    'Ann is the keeper of the ferry. Ann’s lamp goes out.',
  ],
  [
    'by whose daughter they are, and where the author goes on with "who"',
    '- Person: **Ann**\n- Person: **Bo**, son of Ann, a clerk\n\n## One\n\nAnn waits. Bo, who is late, runs.\n',
    'Ann waits. Bo, Ann’s son, a clerk, who is late, runs.',
  ],
  [
    'between events not for what is theirs',
    '- Person: **Ann**, a smith\n- Person: **Bo**, wife of Ann, born at sea\n\n## One\n\nAnn waits. Bo’s neighbour waves. Bo sings.\n',
    'Ann, a smith, waits. Bo’s neighbour waves. Bo, Ann’s wife, born at sea, sings.',
  ],
  [
    'by the name of the only one whom "her" can mean, who was met before',
    '- Person: **Eva**, a smith\n- Person: **Cy**, her brother\n\n## One\n\nEva waits by the gate. Cy sings.\n',
    'Eva, a smith, waits by the gate. Cy, Eva’s brother, sings.',
  ],
  [
    'not at all at the beginning, where "her" may mean two',
    '- Person: **Eva**, a smith\n- Person: **Ida**, a nun\n- Person: **Cy**, her brother\n\n## One\n\nEva meets Ida. Cy sings.\n',
    'Eva, a smith, meets Ida, a nun. Cy sings.',
  ],
  [
    'one after the other, where one leans on the other',
    '- Person: **Bo**, a clerk\n- Person: **Ann**, his wife\n- Person: **Cy**, their son\n- Person: **Di**, their daughter\n\n## One\n\nAnn, Cy and Di wait.\n',
    'Bo is a clerk. Ann is his wife. Cy is their son. Ann, Cy and Di, Bo’s daughter, wait.',
  ],
  [
    'also where a list or a reason goes on behind the name',
    '- Person: **Ann**, a smith\n- Person: **Bo**, a clerk\n\n## One\n\nAnn meets Bo, because it rains.\n',
    'Ann, a smith, meets Bo, a clerk, because it rains.',
  ],
  [
    'with what comes first, where there is too much for a sentence',
    '- Person: **Ann**, a smith, who has said for eleven long years that she will never again shoe a horse\n\n## One\n\nAnn waits.\n',
    'Ann, a smith, waits.',
  ],
  [
    'by the name by which the scene calls them, too',
    '- Person: **John Hill**, also Scottie, a policeman\n- Person: **Cy**\n\n## One\n\nScottie and Cy wait.\n',
    'John Hill, called Scottie, is a policeman. Scottie and Cy wait.',
  ],
  [
    'as whose child they are, where "their" is of a couple of whom one was met',
    '- Person: **Bo**, a clerk\n- Person: **Ann**, wife of Bo\n- Person: **Cy**, their son, who rows\n\n## One\n\nBo waits. Cy sings.\n',
    'Bo, a clerk, waits. Cy, Bo’s son, who rows, sings.',
  ],
  [
    'not again, where the scene says it',
    '- Person: **Ann**, a ferrywoman\n\n## One\n\nThe ferrywoman Ann waits.\n',
    'The ferrywoman Ann waits.',
  ],
  [
    'not as somebody of whom one does not know yet that it is they',
    '- Person: **Ann**, also the stranger, who rows\n\n## One\n\nA stranger waits. Ann waves.\n',
    'A stranger waits. Ann, who rows, waves.',
  ],
];

for (const [what, notes, expected] of introduced) {
  test(`people are introduced ${what}`, () => assert.deepEqual(opens(`# T\n\n${notes}`), [expected]));
}
