import { type Line, lineOf, namesOf, say } from '../../explain/index.js';
import { plain, stemsOf, tokens } from '../../language/index.js';
import type { Claim, ClaimOf, EntityId, Party, Slice } from '../../story/index.js';
import { identities } from '../../story/index.js';
import { answered, eachOnce, isAmong, standing } from './claim-lines.js';

/** Of which lies: of whom, to whom, about what. */
type Asked = { readonly by?: EntityId; readonly to?: EntityId; readonly about?: readonly string[] };

/** Whether somebody lies: yes with each lie that is told of; there is no other answer, for who is not said to lie may. */
export function isLyingAnswer(slice: Slice, asked: Asked): readonly Line[] {
  return answered(slice, say('yes'), linesOf(slice, liesTold(slice, asked)));
}

/** Which lies are told. */
export function liesAnswer(slice: Slice, asked: Asked): readonly Line[] {
  return linesOf(slice, liesTold(slice, asked));
}

/** Who lies. */
export function liarsAnswer(slice: Slice, asked: Asked): readonly Line[] {
  return namedIn(slice, liesTold(slice, asked), ({ sense }) => sense.who);
}

/** To whom somebody lies. */
export function liedToAnswer(slice: Slice, asked: Asked): readonly Line[] {
  return namedIn(slice, liesTold(slice, asked), ({ sense }) => sense.hearers);
}

type Lie = { readonly claim: Claim; readonly sense: ClaimOf<'tell'>['sense'] };

function liesTold(slice: Slice, { by, to, about = [] }: Asked): readonly Lie[] {
  const wanted = stemsOf(about);
  return standing(slice).flatMap(({ claim, sense }): readonly Lie[] => {
    if (sense.kind !== 'tell' || sense.verb !== 'liesTo') return [];
    if (by !== undefined && !isAmong(slice, sense.who, by)) return [];
    if (to !== undefined && !isAmong(slice, sense.hearers, to)) return [];
    const own = stemsOf(tokens(plain(sense.content.words)));
    return wanted.every((stem) => own.includes(stem)) ? [{ claim, sense }] : [];
  });
}

function linesOf(slice: Slice, lies: readonly Lie[]): readonly Line[] {
  return eachOnce(lies.map(({ claim }) => lineOf(slice, claim)));
}

function namedIn(slice: Slice, lies: readonly Lie[], of: (lie: Lie) => readonly Party[]): readonly Line[] {
  const same = identities(slice);
  const named = [
    ...new Set(lies.flatMap((lie) => of(lie).flatMap(({ entity }) => (entity === undefined ? [] : same(entity))))),
  ];
  return named.length === 0 ? [] : answered(slice, namesOf(slice, named), linesOf(slice, lies));
}
