import { type EffectKind, effectLine, effects, type Line } from '../../explain/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';

/** Where a telling has an effect that is asked for by its name. */
export function effectsAnswer(slice: Slice, kind: EffectKind): readonly Line[] {
  return effects(slice).flatMap((effect) => (isOfKind(effect.kind, kind) ? [effectLine(slice, effect)] : []));
}

/** The same of one in whose mind it is. */
export function effectsOfAnswer(slice: Slice, kind: EffectKind, who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  return effects(slice).flatMap((effect) =>
    isOfKind(effect.kind, kind) && effect.who.includes(id) ? [effectLine(slice, effect)] : [],
  );
}

/** Whoever takes two for one acts on what we know to be untrue, too. */
function isOfKind(kind: EffectKind, asked: EffectKind): boolean {
  return kind === asked || (asked === 'irony' && kind === 'mistaken');
}
