import { type EffectKind, effectNames } from '../../explain/index.js';

/** What an effect is called by readers: "twists", "anagnorisis". */
export function effectCalled(words: readonly string[]): EffectKind | undefined {
  const name = words.join(' ');
  return (Object.keys(effectNames) as EffectKind[]).find((kind) => {
    const { name: own, also } = effectNames[kind];
    return own.toLowerCase() === name || also.includes(name);
  });
}
