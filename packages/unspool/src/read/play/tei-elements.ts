import { type Branch, isBranch } from '../markup/markup-tree.js';
import type { Staging } from '../source.js';
import type { Bearing } from './play-words.js';
import { pointers } from './tei-pointers.js';

/** What the elements of TEI do to the words in them. https://tei-c.org/release/doc/tei-p5-doc/en/html/REF-ELEMENTS.html */
export function bearing(element: Branch): Bearing {
  const { name, uri, attributes } = element;
  // Pictures, formulas and music in markup of their own.
  if (uri !== '' && uri !== usual && !uri.includes('tei-c.org')) return 'none';
  if (name === 'lb') return attributes.get('break') === 'no' ? 'none' : 'blank';
  if (isSpeech(element)) return 'block';
  return bearings.get(name) ?? 'inline';
}

const usual = 'http://www.tei-c.org/ns/1.0';

/** Whether somebody speaks in it: `sp`, and `said` where it is labelled with who does, as editions of Greek plays have it. */
export function isSpeech({ name, children }: Branch): boolean {
  if (name === 'sp') return true;
  return name === 'said' && children.some((child) => isBranch(child) && child.name === 'label');
}

/** What says over a speech whose it is. */
export function isLabel({ name }: Branch, speech: Branch): boolean {
  return name === 'speaker' || (name === 'label' && speech.name === 'said');
}

/**
 * Those of whom a direction says (`who`) that they enter, leave or do something: they are on the stage. A sound is made
 * somewhere, and a place is nobody's.
 */
export function presentIn(direction: Branch): readonly string[] {
  return isDirection(direction) ? pointers(direction.attributes.get('who')) : [];
}

/** Whether it is a direction of what is done on the stage. */
export function isDirection({ name, attributes }: Branch): boolean {
  return (name === 'stage' || name === 'move') && !offStage.test(attributes.get('type') ?? '');
}

/** What a direction says in its markup: of which kind it is, and of whom. */
export function stagingOf({ name, attributes }: Branch): Staging | undefined {
  if (name !== 'stage' && name !== 'move') return undefined;
  const type = attributes.get('type')?.trim().toLowerCase();
  const who = pointers(attributes.get('who'));
  if (!type && who.length === 0) return undefined;
  return { ...(type ? { type } : {}), ...(who.length > 0 ? { who } : {}) };
}

const offStage = /^(?:sound|location|setting|offstage)$/i;

/**
 * Which elements hold somebody's speech, and which, of those that stand in no speech, hold a speech, a line of verse or a
 * direction.
 */
export type Holding = { readonly speech: ReadonlySet<Branch>; readonly pieces: ReadonlySet<Branch> };

export function holdingIn(root: Branch): Holding {
  const speech = new Set<Branch>();
  const pieces = new Set<Branch>();
  /** Whether it holds a speech, and whether any such piece. */
  const walk = (element: Branch, isSpoken: boolean): 0 | 1 | 3 => {
    let holds = 0;
    for (const child of element.children) {
      if (!isBranch(child)) continue;
      const isOne = isSpeech(child);
      if (child.children.length > 0) holds |= walk(child, isSpoken || isOne);
      if (isOne) holds |= 3;
      else if (child.name === 'l' || child.name === 'stage') holds |= 1;
    }
    if (holds > 0 && !isSpoken) pieces.add(element);
    if (holds === 3) speech.add(element);
    return holds as 0 | 1 | 3;
  };
  walk(root, false);
  return { speech, pieces };
}

const bearings: ReadonlyMap<string, Bearing> = new Map(
  (
    [
      [
        'block',
        'l p ab lg head quote cit list item table row div div1 div2 div3 floatingText opener closer salute trailer',
      ],
      ['blank', 'cb gb space'],
      ['direction', 'stage move camera sound tech view'],
      ['note', 'note'],
      // Of several readings the edited one is given. A page's furniture is no part of the work.
      ['none', 'speaker pb fw milestone sic orig abbr rdg del surplus figDesc graphic index'],
      ['none', 'castList listPerson listRelation teiHeader standOff notatedMusic'],
    ] as const
  ).flatMap(([does, names]) => names.split(' ').map((name) => [name, does] as const)),
);
