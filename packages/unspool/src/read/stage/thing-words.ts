/** The words of one language by which directions say who takes, gives and puts away a thing. All in small letters. */
export type ThingWords = {
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  /** With one of `down` behind the thing, or before it. */
  readonly puts: readonly string[];
  readonly down: readonly string[];
  /** Of `puts`, those that say it with no word of `down`. */
  readonly letsGo: readonly string[];
  /** Behind one of these a thing is no more. */
  readonly destroys: readonly string[];
  /** Of `destroys`, those that say it only with one of `apart`: what is torn from a hand is whole. */
  readonly tears: readonly string[];
  readonly apart: readonly string[];
  /** Before one of `tears` these make it a state. */
  readonly states: readonly string[];
  readonly bearing: readonly string[];
  /** Said of who comes or goes: "exit with the letter". */
  readonly with: readonly string[];
  /** What stands between a verb and its thing: "takes up the skull". */
  readonly between: readonly string[];
  readonly articles: readonly string[];
  /** What ends the name of a thing. */
  readonly goesOn: readonly string[];
  /** Between two deeds of one person. */
  readonly and: readonly string[];
  /** The thing that a direction named before. */
  readonly again: readonly string[];
  /** Whom a thing is given to, by a word that is no name. */
  readonly pronouns: readonly string[];
  readonly to: readonly string[];
  /** What one has and is no thing that passes from hand to hand. */
  readonly noThings: readonly string[];
  /** Nouns have capitals. */
  readonly hasCapitals?: true;
};

/** The words for a work in this language (BCP 47); English where none is said, none where no other is known. */
export function thingWordsOf(language: string | undefined): ThingWords | undefined {
  return language === undefined ? english : languages.get(language.slice(0, 2).toLowerCase());
}

const listOf = (words: string): readonly string[] => words.split(' ');

const english: ThingWords = {
  takes: listOf(
    'takes take taking grabs snatches seizes receives catches draws draw drawing produces pulls picks finds raises lifts',
  ),
  gives: listOf('gives give giving hands handing passes'),
  puts: listOf('puts lays sets drops throws flings leaves'),
  down: listOf('down away'),
  letsGo: listOf('drops throws'),
  destroys: listOf('burns burning destroys destroying tears shreds'),
  tears: ['tears'],
  apart: listOf('up apart two half pieces shreds bits'),
  states: listOf('in with through of near to into'),
  bearing: listOf('bearing carrying holding bringing brings carries holds'),
  with: ['with'],
  between: listOf('up out back from down away off'),
  articles: listOf('the a an his her their another'),
  goesOn: listOf(
    'and or to from in on at of with by for as which that who again up down away out off back into over under behind between aside',
  ),
  and: ['and', 'then'],
  again: ['it'],
  pronouns: listOf('him her them it'),
  to: listOf('to'),
  noThings: listOf(
    'hand hands arm arms eye eyes head face leave heart breath seat place chair step turn look moment others rest veil voice tears smile body way fire room door window stairs stage scene mouth ear ears feet foot knee knees child arras curtain curtains manner air word cry laugh shout nod wink blow finger fingers',
  ),
};

const german: ThingWords = {
  takes: listOf('nimmt nehmen ergreift greift zieht holt empfängt erhält hebt'),
  gives: listOf('gibt geben reicht überreicht übergibt'),
  puts: listOf('legt setzt wirft stellt'),
  down: listOf('hin nieder weg fort ab'),
  letsGo: [],
  destroys: listOf('verbrennt zerreißt zerstört'),
  tears: [],
  apart: [],
  states: [],
  bearing: [],
  with: ['mit'],
  between: [],
  articles: listOf('den die das einen eine ein seinen seine ihren ihre dem der'),
  goesOn: listOf('und aus auf an in zu von mit'),
  and: ['und'],
  again: [],
  pronouns: listOf('ihm ihr ihnen'),
  to: [],
  noThings: listOf(
    'hand hände arm arme auge augen kopf gesicht abschied platz stuhl stimme fenster tür weg herz fuß fuße füße finger vorhang eile worten stirn',
  ),
  hasCapitals: true,
};

const languages: ReadonlyMap<string, ThingWords> = new Map([
  ['en', english],
  ['de', german],
]);
