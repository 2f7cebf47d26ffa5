import { isIrregularVerb } from '../../../language/index.js';
import { isAskedVerb } from './verb-groups.js';

/** The verbs of whoever is called so: a killer kills; undefined where the word is no such noun. */
export function verbsOfAgent(noun: string): readonly string[] | undefined {
  const known = byNoun.get(noun);
  if (known) return known;
  const [, root] = /^(\p{L}{3,})[eo]rs?$/u.exec(noun) ?? [];
  if (root === undefined) return undefined;
  const single = root.replace(/(\p{L})\1$/u, '$1');
  const bases = [root, `${root}e`, single, root.replace(/i$/, 'y')];
  const found = [...new Set(bases)].filter((base) => isAskedVerb(base) || isIrregularVerb(base));
  return found.length > 0 ? found : undefined;
}

/** Whether somebody is called so for one deed: whose murderer somebody is, they killed. */
export function isNamedForDeed(noun: string): boolean {
  return byNoun.has(noun);
}

const byNoun: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'murderer=kill,killer=kill,assassin=kill,shooter=shoot,thief=steal,author=write,writer=write,sender=send,owner=own,' +
    'traitor=betray,kidnapper=kidnap,blackmailer=blackmail,arsonist=burn,liar=lie,rescuer=save,saviour=save,savior=save'
  )
    .split(',')
    .map((row) => {
      const [noun = '', verb = ''] = row.split('=');
      return [noun, [verb]];
    }),
);

/** The verbs for what is called so: "the murder of Ann" is that somebody kills her; undefined as above. */
export function verbsOfDeedNoun(noun: string): readonly string[] | undefined {
  return deedNouns.get(noun);
}

const deedNouns: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'murder=kill,killing=kill,assassination=kill,death=kill,shooting=shoot,theft=steal,robbery=rob,kidnapping=kidnap,' +
    'abduction=kidnap,poisoning=poison,rescue=save,betrayal=betray,burning=burn,arrest=arrest,burial=bury,stabbing=stab,' +
    'destruction=destroy,discovery=find,invention=invent,sale=sell'
  )
    .split(',')
    .map((row) => {
      const [noun = '', verb = ''] = row.split('=');
      return [noun, [verb]];
    }),
);
