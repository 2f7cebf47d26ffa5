import type { Happening, Saying, Witness } from '../../src/mind/belief/happening.js';
import type { Deed } from './deeds.js';
import type { Play } from './doll-house.js';
import { scenesOf } from './mind-trees.js';

/**
 * A story in the words of the product: who moves where, what there is to perceive, and who is said to peek or to miss it. Who is
 * in a room, and what comes of it in whose mind, is for the product to find out.
 */
export function happeningsOf({ house, deeds }: Play): readonly Happening[] {
  const hidden = new Set<string>();
  const rooms = new Map<string, string>();
  return scenesOf(house, deeds).map(({ at, deed, evidence }) => {
    if (deed.does === 'enters' && deed.hidden) hidden.add(deed.who);
    if (deed.does === 'enters') rooms.set(deed.who, deed.room);
    const room = rooms.get(deed.who);
    const isAlone = hidden.has(deed.who);
    if (deed.does === 'leaves') {
      hidden.delete(deed.who);
      rooms.delete(deed.who);
    }
    const stated = (is: boolean) =>
      evidence.filter((one) => one.is === is).map(({ fact, place }) => ({ fluent: fact, value: place }));
    const isWord = deed.does === 'tells' || deed.does === 'reads';
    return {
      at,
      ...where(deed, room, isAlone),
      ...(isWord ? { says: [saying(deeds, deed)] } : { changes: stated(true), absent: stated(false) }),
      ...(deed.does === 'enters'
        ? { moves: [{ who: deed.who, to: deed.room, as: isAlone ? ('unseen' as const) : ('open' as const) }] }
        : {}),
      ...(deed.does === 'leaves' ? { moves: [{ who: deed.who, to: null }] } : {}),
      ...(deed.does === 'forgets' ? { forgets: [{ who: deed.who, ...forgotten(deed.what) }] } : {}),
    };
  });
}

type Word = Deed & { does: 'tells' | 'reads' };

function saying(deeds: readonly Deed[], deed: Word): Saying {
  if (deed.does === 'reads') {
    const note = deeds[deed.written] as Deed & { does: 'writes' };
    const { who: by, thing: fluent, place: value } = note;
    return { by, fluent, value, asOf: deed.written, ...(note.lie ? { lie: true } : {}) };
  }
  const { who: by, thing: fluent, place: value, thinks, lie, accomplices = [], doubters = [] } = deed;
  return {
    ...{ by, fluent, value, unconvinced: doubters },
    ...(thinks ? { of: [thinks] } : {}),
    ...(lie ? { lie, accomplices } : {}),
  };
}

function forgotten(what: (Deed & { does: 'forgets' })['what']) {
  return 'thing' in what ? { fluent: what.thing } : what;
}

/** Where it happens, or to whom alone. */
function where(deed: Deed, room: string | undefined, isAlone: boolean): Pick<Happening, 'room' | 'witnesses'> {
  const { peeking = [], distracted = [] } = deed;
  const witnesses: Witness[] = [
    ...peeking.map((one) => ({ ...one, as: 'unseen' as const })),
    ...distracted.map((who) => ({ who, as: 'inattentive' as const })),
  ];
  if (isAlone) return { witnesses: [{ who: deed.who, as: 'unseen' }] };
  if (deed.does === 'forgets' && !deed.seen) return {};
  const alone = deed.does === 'writes' || deed.does === 'reads' || (deed.does === 'looks' && deed.alone);
  if (alone) return { witnesses: [{ who: deed.who }] };
  if (deed.does === 'tells' && deed.to !== 'all') {
    const hearers = [deed.who, ...deed.to].filter((one) => !distracted.includes(one));
    return { witnesses: [...witnesses, ...hearers.map((who) => ({ who }))] };
  }
  return { ...(room === undefined ? {} : { room }), witnesses };
}
