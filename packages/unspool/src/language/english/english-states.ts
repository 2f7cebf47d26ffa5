import type { StateWords } from '../word-table.js';

/**
 * States that last until something ends them: how one asks for them and for their contrary, and what begins and ends them, as said of
 * whoever is in them (`is`), by who brings another into them (`makes`), or of two at once (`both`).
 */
export const englishStates: Readonly<Record<string, StateWords>> = {
  married: {
    asked: ['married', 'wed', 'a married woman', 'a married man'],
    contrary: [],
    begins: {
      is: ['is married', 'are married', 'gets married', 'get married', 'marry', 'is wed', 'are wed', 'was married'],
      makes: [],
      both: ['marries', 'married', 'weds', 'is married to', 'gets married to', 'is the wife of', 'is the husband of'],
    },
    ends: {
      is: ['is divorced', 'are divorced', 'gets divorced', 'get divorced', 'divorce'],
      makes: [],
      both: ['divorces', 'divorced', 'is divorced from', 'gets divorced from'],
    },
    lacks: [
      'is not married',
      'is no longer married',
      'is unmarried',
      'is single',
      'is a bachelor',
      'has never married',
      'never marries',
    ],
    endedBy: { divorced: ['divorced'], widowed: ['widowed', 'a widow', 'a widower'] },
  },
  wounded: {
    asked: ['wounded', 'injured', 'hurt'],
    contrary: ['healed', 'well again', 'cured'],
    begins: {
      is: ['is wounded', 'is injured', 'is hurt', 'is shot', 'is stabbed', 'was wounded', 'was injured'],
      makes: ['wounds', 'injures', 'shoots', 'stabs'],
      both: [],
    },
    ends: {
      is: [
        'recovers',
        'is healed',
        'heals',
        'is cured',
        'is well again',
        'gets well',
        'has recovered',
        'is no longer wounded',
      ],
      makes: ['heals', 'cures'],
      both: [],
    },
    lacks: ['is not wounded', 'is unhurt', 'is not hurt', 'is unharmed', 'is not injured'],
  },
  ill: {
    asked: ['ill', 'sick'],
    contrary: ['well again', 'cured'],
    begins: { is: ['is ill', 'falls ill', 'is sick', 'falls sick', 'was ill'], makes: [], both: [] },
    ends: {
      is: ['recovers', 'is cured', 'is well again', 'gets well', 'has recovered', 'is no longer ill', 'is healed'],
      makes: ['cures', 'heals'],
      both: [],
    },
    lacks: ['is not ill', 'is not sick'],
  },
  locked: {
    asked: ['locked', 'bolted', 'locked up'],
    contrary: ['unlocked'],
    begins: {
      is: ['is locked', 'is bolted', 'is padlocked'],
      makes: ['locks', 'locked', 'bolts', 'padlocks'],
      both: [],
    },
    ends: {
      is: ['is unlocked', 'is unbolted', 'is broken open', 'is no longer locked'],
      makes: ['unlocks', 'unlocked', 'unbolts', 'breaks open', 'breaks down'],
      both: [],
    },
    lacks: ['is not locked', 'is open', 'stands open'],
  },
  imprisoned: {
    asked: ['arrested', 'under arrest', 'in prison', 'in jail', 'imprisoned', 'jailed', 'a prisoner', 'locked up'],
    contrary: ['free', 'at large', 'released'],
    begins: {
      is: [
        'is arrested',
        'is imprisoned',
        'is jailed',
        'goes to prison',
        'is in prison',
        'is taken prisoner',
        'was arrested',
      ],
      makes: ['arrests', 'imprisons', 'jails'],
      both: [],
    },
    ends: {
      is: ['is freed', 'is released', 'is set free', 'escapes from prison', 'breaks out of prison'],
      makes: ['frees', 'releases', 'sets free'],
      both: [],
    },
    endsBegun: ['escapes', 'breaks out', 'is let go'],
    lacks: ['is not arrested', 'is not in prison'],
  },
};
