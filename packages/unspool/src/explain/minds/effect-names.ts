/** What a telling can do with what is known, and by whom. */
export type EffectKind =
  | 'irony'
  | 'mistaken'
  | 'lie'
  | 'secret'
  | 'recognition'
  | 'reversal'
  | 'surprise'
  | 'curiosity'
  | 'suspense';

/** The usual name of each, other names by which one may ask for it, and what it is. Curiosity, suspense and surprise as Meir Sternberg has them. */
export const effectNames: Readonly<
  Record<EffectKind, { readonly name: string; readonly also: readonly string[]; readonly means: string }>
> = {
  irony: {
    name: 'Dramatic irony',
    also: ['irony', 'tragic irony'],
    means: 'we know what somebody who acts does not',
  },
  mistaken: {
    name: 'Mistaken identity',
    also: ['mistaken identities', 'mix-up', 'mix-ups', 'mixup'],
    means: 'somebody takes two for one',
  },
  lie: { name: 'Lie', also: ['lies'], means: 'somebody is told what the teller knows to be untrue' },
  secret: { name: 'Secret', also: ['secrets'], means: 'somebody hides something from somebody' },
  recognition: {
    name: 'Recognition',
    also: ['recognitions', 'anagnorisis', 'recognition scene', 'recognition scenes'],
    means: 'somebody comes to know who somebody is, or that it is not as they took it to be (anagnorisis)',
  },
  reversal: {
    name: 'Reversal',
    also: ['reversals', 'peripeteia', 'peripety'],
    means: 'with a recognition the lot of who recognises turns (peripeteia)',
  },
  surprise: {
    name: 'Surprise',
    also: ['surprises', 'twist', 'twists', 'plot twist', 'plot twists', 'big twist'],
    means: 'what one was let to believe turns out otherwise',
  },
  curiosity: {
    name: 'Curiosity',
    also: ['curiosities'],
    means: 'one wonders about what lies back',
  },
  suspense: { name: 'Suspense', also: [], means: 'one wonders what is to come' },
};
