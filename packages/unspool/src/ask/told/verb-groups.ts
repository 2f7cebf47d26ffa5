/**
 * Verbs that readers take for each other when they ask, a row a meaning; of two words, the second follows the first, as in
 * "make up" or "make … up". Where one says more than another, it stands in {@link narrower}.
 */
const same: readonly (readonly string[])[] = [
  ['kill', 'murder', 'slay', 'assassinate', 'execute', 'finish off', 'bump off', 'do in'],
  ['die', 'perish', 'pass away', 'lose life'],
  ['shoot', 'gun down', 'fire at'],
  ['hit', 'strike', 'beat', 'beat up', 'punch', 'thrash'],
  ['hurt', 'injure', 'wound', 'harm'],
  ['assault', 'attack', 'go for'],
  ['kidnap', 'abduct', 'carry off'],
  ['imprison', 'jail', 'lock up', 'lock in'],
  ['tie up', 'tie', 'bind'],
  ['knock out', 'knock unconscious', 'knock senseless'],
  ['knock down', 'knock over', 'fell'],
  ['arrest', 'take into custody'],
  ['free', 'release', 'set free', 'let go', 'liberate'],
  ['save', 'rescue', 'bring to safety', 'pull out', 'fish out'],
  ['protect', 'guard', 'shield', 'defend'],
  ['help', 'assist', 'aid'],
  ['invent', 'make up', 'fabricate', 'concoct'],
  ['fake', 'forge', 'counterfeit', 'falsify'],
  ['lie', 'tell a lie', 'fib'],
  ['deceive', 'trick', 'fool', 'cheat', 'dupe', 'mislead'],
  ['betray', 'give away', 'turn in', 'denounce', 'sell out', 'inform on'],
  ['leave', 'go away', 'depart', 'walk out', 'go off', 'get away', 'have gone', 'be gone'],
  ['escape', 'flee', 'run away', 'get out', 'break out', 'run off'],
  ['vanish', 'disappear', 'go missing'],
  ['return', 'come back', 'go back', 'get back'],
  ['arrive', 'turn up', 'show up', 'get to', 'reach', 'come to'],
  ['visit', 'call on', 'go to see', 'come to see', 'drop in'],
  ['follow', 'go after', 'pursue', 'chase', 'trail', 'shadow', 'tail'],
  ['meet', 'come across', 'run into', 'get to know'],
  ['find', 'discover', 'come upon', 'come across', 'locate'],
  ['find out', 'learn', 'discover', 'realise', 'realize', 'get to know'],
  ['search', 'look for', 'seek', 'hunt for', 'look through'],
  ['call', 'phone', 'telephone', 'ring', 'ring up', 'call up', 'give a call'],
  ['tell', 'inform', 'let know'],
  ['confess', 'admit', 'own up'],
  ['reveal', 'disclose', 'give away', 'let slip', 'expose'],
  ['promise', 'swear', 'vow', 'pledge'],
  ['threaten', 'menace'],
  ['blackmail', 'extort'],
  ['hide', 'conceal', 'stash', 'put away', 'stow', 'keep secret', 'cover up'],
  ['bury', 'inter'],
  ['burn', 'set fire to', 'set on fire', 'set alight'],
  ['destroy', 'wreck', 'ruin', 'demolish'],
  ['wreck', 'smash up', 'tear apart'],
  ['break', 'smash', 'shatter', 'smash up'],
  ['tear', 'tear up', 'rip', 'rip up', 'tear to pieces', 'tear apart'],
  ['cross out', 'strike out', 'delete'],
  ['throw', 'toss', 'hurl', 'fling'],
  ['choose', 'pick', 'select', 'pick out'],
  ['force', 'make', 'compel'],
  ['persuade', 'convince', 'talk into'],
  ['mock', 'taunt', 'ridicule', 'make fun of'],
  ['impersonate', 'pose as', 'pass for'],
  ['look after', 'take care of', 'care for', 'nurse', 'tend'],
  ['wear', 'have on', 'be dressed in'],
  ['jump', 'leap'],
  ['apologise', 'apologize', 'say sorry'],
  ['greet', 'welcome'],
  ['finish', 'complete'],
  ['put out', 'extinguish', 'beat out'],
  ['strike down', 'knock down'],
  ['break off', 'call off', 'cancel', 'end'],
  ['propose', 'ask to marry', 'propose marriage'],
  ['live', 'dwell', 'reside'],
  ['throw away', 'get rid of', 'discard', 'dispose of', 'throw out'],
  ['take', 'grab', 'seize', 'get hold of', 'pick up'],
  ['steal', 'rob', 'pinch', 'make off with', 'nick'],
  ['give', 'hand', 'hand over', 'pass', 'present'],
  ['give back', 'hand back', 'bring back', 'take back', 'return'],
  ['get', 'receive', 'obtain', 'be given'],
  ['lose', 'mislay'],
  ['lose touch', 'lose contact', 'drift apart', 'lose sight of'],
  ['keep', 'hold on to', 'retain'],
  ['own', 'possess', 'have'],
  ['carry', 'bear'],
  ['buy', 'purchase'],
  ['inherit', 'come into'],
  ['marry', 'wed', 'get married', 'be married'],
  ['divorce', 'split up', 'break up', 'separate'],
  ['love', 'be in love', 'fall in love', 'adore'],
  ['hate', 'detest', 'loathe', 'despise'],
  ['fear', 'be afraid of', 'dread'],
  ['forgive', 'pardon'],
  ['kiss', 'give a kiss'],
  ['remember', 'recall', 'recollect'],
  ['recognise', 'recognize', 'know again'],
  ['see', 'notice', 'spot', 'witness', 'watch', 'observe'],
  ['hear', 'overhear'],
  ['send', 'mail', 'post', 'dispatch'],
  ['write', 'pen'],
  ['read', 'look through'],
  ['sign', 'put name to'],
  ['open', 'unlock'],
  ['close', 'shut', 'lock'],
  ['enter', 'go into', 'come into', 'get into', 'go in', 'come in'],
  ['break in', 'break into', 'burgle'],
  ['start', 'begin', 'set off'],
  ['stop', 'halt', 'end', 'give up', 'quit'],
  ['quit', 'resign', 'resign from'],
  ['cry', 'weep', 'be in tears'],
  ['shout', 'yell', 'scream', 'cry out'],
  ['answer', 'reply'],
  ['ask', 'beg', 'request'],
  ['want', 'wish for', 'desire'],
  ['pretend', 'make believe', 'act as if', 'feign'],
  ['disguise', 'dress up', 'dress as'],
  ['suspect', 'have a suspicion'],
  ['accuse', 'blame', 'charge'],
  ['refuse', 'decline', 'turn down', 'reject'],
  ['agree', 'consent', 'say yes'],
  ['hire', 'employ', 'engage', 'take on'],
  ['fire', 'sack', 'dismiss'],
  ['replace', 'take the place of', 'stand in for'],
  ['repair', 'mend', 'fix'],
  ['make', 'build', 'construct'],
  ['cut', 'slash'],
  ['fall', 'tumble'],
  ['push', 'shove'],
  ['poison', 'give poison'],
  ['drug', 'sedate'],
  ['wake', 'wake up', 'awake'],
  ['move', 'shift'],
  ['pay', 'settle'],
  ['warn', 'caution', 'alert'],
  ['teach', 'instruct', 'train'],
  ['raise', 'bring up', 'rear'],
];

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
  hurt: ['stab', 'shoot', 'beat', 'beat up'],
  assault: ['stab', 'beat', 'strike', 'punch', 'beat up', 'hit', 'strike down', 'knock down'],
  tell: ['confess', 'admit', 'warn', 'promise', 'lie', 'reveal'],
  say: ['confess', 'admit', 'answer', 'shout', 'whisper', 'promise', 'swear', 'claim'],
  deceive: ['lie'],
  leave: ['escape', 'flee', 'run away', 'quit', 'resign from', 'abandon', 'desert', 'run off'],
  hit: ['slap', 'kick', 'knock down', 'knock out', 'smack'],
  throw: ['throw away', 'throw down'],
  fall: ['plunge', 'topple'],
  'tie up': ['tie to', 'bind with'],
  burn: ['burn down', 'burn up'],
  see: ['meet', 'find'],
  know: ['learn', 'find out', 'discover', 'realise', 'realize'],
  hide: ['bury'],
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
  for (const row of same) for (const verb of row) found.set(verb, [...(found.get(verb) ?? []), ...row]);
  return found;
})();
