import { type Branch, isBranch } from '../markup/markup-tree.js';
import type { Role } from '../source.js';
import { billing, type Entry, listed, type Person } from './play-billing.js';
import { nameAndRest } from './play-names.js';
import { bareName, childrenOf, type Places, plain, textOf, within } from './play-words.js';
import { inOwnLanguage, languageOf, plainText } from './tei-header.js';
import { pointers } from './tei-pointers.js';

/** The people of the play: as billed (`castList`), joined with the ids and names of the header (`listPerson`). */
export function castOf(root: Branch, header: Branch | undefined, places: Places, hasList: boolean): readonly Role[] {
  const people = header ? peopleIn(header, root, places) : [];
  if (!hasList) return billing(people, [], true);
  const entries = within(root, 'text').flatMap((text) =>
    text.children.filter(isBranch).flatMap((part) => {
      const isBefore = part.name !== 'back';
      const lists = part.name === 'castList' ? [part] : within(part, 'castList');
      return lists.flatMap((list) => entriesIn(list, isBefore, places));
    }),
  );
  return billing(people, entries, true);
}

function peopleIn(header: Branch, root: Branch, places: Places): readonly Person[] {
  const labels = labelsIn(root);
  const language = languageOf(root, header);
  return within(header, 'particDesc')
    .flatMap((one) => within(one, 'person', 'personGrp'))
    .map((element) => {
      const names = childrenOf(element, 'persName', 'name').filter((one) => one.attributes.get('type') !== 'variant');
      const named = inOwnLanguage(names, language);
      const id = element.attributes.get('xml:id');
      const sex = element.attributes.get('sex') ?? childrenOf(element, 'sex')[0]?.attributes.get('value');
      const { name, rest } = nameAndRest((named ? plainText(named) : '') || (id ?? ''));
      return {
        ...(id === undefined ? {} : { id }),
        name,
        labels: labels.get(id ?? '') ?? [],
        ...(element.name === 'personGrp' && !isMember(id ?? '') ? { group: true as const } : {}),
        ...(sex ? { sex } : {}),
        ...(rest === '' ? {} : { description: rest }),
        at: places(element.at.from, element.at.to),
      };
    });
}

/**
 * The Folger editions of Shakespeare, and DraCor after them, list single people of a group as groups: of "SERVANTS" are
 * "SERVANTS.1_Mac" and "SOLDIERS.Captain_Mac".
 */
function isMember(id: string): boolean {
  return /^[A-Z]{2,}(?:\.[A-Z]+)*\.(?:\d+|[A-Z]+[a-z][A-Za-z]*)(?:\.|_|$)/.test(id);
}

/** What is printed over the speeches that each has alone. */
function labelsIn(root: Branch): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const speech of within(root, 'sp')) {
    const [id = '', other] = pointers(speech.attributes.get('who'));
    const own = labels.get(id);
    if (id === '' || other !== undefined || (own && own.length >= mostLabels)) continue;
    const speaker = speech.children.find(isSpeaker);
    if (!speaker) continue;
    const label = bareName(plainText(speaker));
    if (!own) labels.set(id, [label]);
    else if (!own.includes(label)) own.push(label);
  }
  return labels;
}

function isSpeaker(node: Branch['children'][number]): node is Branch {
  return isBranch(node) && node.name === 'speaker';
}

const mostLabels = 8;

/** An entry of the list; where it names several people, each of them. */
function entriesIn(list: Branch, isBefore: boolean, places: Places): readonly Entry[] {
  return within(list, 'castItem', 'castGroup').flatMap((element) => {
    if (element.name === 'castGroup') {
      const shared = childrenOf(element, 'roleDesc').map(plainText).join(' ');
      return entriesIn(element, isBefore, places).map((entry) => ({ ...entry, shared: listed(entry.shared, shared) }));
    }
    const roles = within(element, 'role');
    const described = within(element, 'roleDesc').map(plainText).join(' ');
    const entry = (role: Branch, printed: string, description: string): Entry => {
      const id = role.attributes.get('xml:id') ?? element.attributes.get('xml:id');
      const { name, rest } = nameAndRest(printed);
      return {
        ...(id === undefined ? {} : { id }),
        points: [element, role].flatMap(({ attributes }) => [
          ...pointers(attributes.get('corresp')),
          ...pointers(attributes.get('sameAs')),
        ]),
        name,
        description: listed(rest, description),
        shared: '',
        isBefore,
        at: places(role.at.from, role.at.to),
      };
    };
    if (roles.length === 0) return [entry(element, printedIn(element), described)];
    // What is between several names only joins them.
    const around = roles.length > 1 ? '' : textOf(element, ({ name }) => name !== 'role' && !beside.has(name));
    return roles.map((role) => {
      const names = within(role, 'name', 'persName');
      const own = names.length === 1 ? plainText(names[0] as Branch) : '';
      const printed = printedIn(role);
      return own === '' || own === printed
        ? entry(role, printed, listed(plain(around), described))
        : { ...entry(role, own, listed(printed, plain(around), described)), isName: true };
    });
  });
}

function printedIn(element: Branch): string {
  return plain(textOf(element, ({ name }) => !beside.has(name)));
}

/** What stands beside a name in a list of persons. */
const beside = new Set('roleDesc actor note idno'.split(' '));
