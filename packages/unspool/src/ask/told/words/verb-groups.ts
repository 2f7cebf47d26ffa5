import { sameVerbRows } from './verb-rows.js';

/** Verbs that say all that another says, and more: whoever steals something takes it. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  kill: [
    'strangle',
    'throttle',
    'behead',
    'smother',
    'shoot to death',
    'choke to death',
    'put to death',
    'shoot dead',
    'stab to death',
    'beat to death',
    'strangle to death',
    'burn to death',
    'poison to death',
  ],
  die: [
    'drown',
    'be killed',
    'be murdered',
    'commit suicide',
    'bleed to death',
    'freeze to death',
    'starve to death',
    'fall to death',
    'jump to death',
    'plunge to death',
    'take own life',
    'kill herself',
    'kill himself',
  ],
  take: ['steal', 'snatch', 'pocket', 'confiscate'],
  get: ['inherit', 'buy', 'win', 'steal', 'find'],
  hurt: ['stab', 'shoot', 'beat', 'beat up', 'maim', 'crush', 'burn', 'cut', 'sprain', 'twist', 'scald', 'bite'],
  put: ['lay', 'place', 'hang', 'pin', 'stick', 'stuff', 'set', 'lean', 'nail', 'tuck', 'hide', 'slip', 'sew'],
  assault: ['stab', 'beat', 'strike', 'punch', 'beat up', 'hit', 'strike down', 'knock down'],
  tell: ['confess', 'admit', 'warn', 'promise', 'lie', 'reveal'],
  say: ['confess', 'admit', 'answer', 'shout', 'whisper', 'promise', 'swear', 'claim'],
  testify: ['swear', 'declare', 'say'],
  deceive: ['lie'],
  leave: ['escape', 'flee', 'run away', 'quit', 'resign from', 'abandon', 'desert', 'run off', 'disappear', 'vanish'],
  hit: ['slap', 'kick', 'knock down', 'knock out', 'smack'],
  throw: ['throw away', 'throw down'],
  fall: ['plunge', 'topple'],
  'tie up': ['tie to', 'bind with'],
  burn: ['burn down', 'burn up'],
  see: ['meet', 'find'],
  know: ['learn', 'find out', 'discover', 'realise', 'realize'],
  hide: ['bury'],
  watch: ['spy', 'spy on'],
  catch: ['arrest'],
  lose: ['forfeit', 'gamble away'],
  go: ['emigrate'],
  destroy: ['burn', 'smash', 'smash up', 'tear up', 'burn down', 'blow up'],
};

/** The verbs that tell what is asked with one, itself first, each as its words. */
export function tellingVerbs(verb: string): readonly (readonly string[])[] {
  const known = byVerb.get(verb) ?? [];
  const all = new Set([verb, ...known]);
  for (const one of [...all])
    for (const more of narrowerThan(one)) for (const own of [more, ...(byVerb.get(more) ?? [])]) all.add(own);
  return [...all].map((words) => words.split(' '));
}

/** Whether readers are known to ask with a verb. */
export function isAskedVerb(verb: string): boolean {
  return byVerb.has(verb) || narrowerThan(verb).length > 0;
}

/** People ask with any word, “constructor” too. */
function narrowerThan(verb: string): readonly string[] {
  return Object.hasOwn(narrower, verb) ? (narrower[verb] ?? []) : [];
}

/** The verbs that readers take for one, without those that say more. */
export function sameVerbs(verb: string): readonly string[] {
  return byVerb.get(verb) ?? [];
}

const byVerb: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const row of sameVerbRows) for (const verb of row) found.set(verb, [...(found.get(verb) ?? []), ...row]);
  return found;
})();
