const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

// The words of English by which a clause is found around its verb.

export const be = words("is are was were be been being am isn't aren't wasn't weren't gets got get");
export const auxiliaries = words(
  "is are was were be been being am has have had does do did having isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't gets got get",
);
export const modals = words(
  "will would shall should may might can could must to cannot won't wouldn't can't couldn't shouldn't mustn't 'll 'd ought let lets going about supposed",
);
export const negations = words('not never no nobody neither nor hardly barely scarcely without cannot');
export const adverbs = words(
  'then now also again soon still just only finally later ever once both all already even always often himself herself themselves itself myself too alone so together first once almost twice suddenly thus here there yet secretly',
);
export const determiners = words(
  'the a an his its their my your our this these those some any each every another one two three four five six several many few her no',
);
export const prepositions = words(
  'of in on at to from with by for about into onto over under against between near behind beside before after through across among like than without inside outside within beneath underneath upon towards toward off out up down around along beyond past via as',
);
/** Behind these a clause stands that is only meant, or asked. */
export const meant = words('that if whether unless lest would');
/** Behind these a clause of its own begins, which tells what is so. */
export const clauseStarts = words('when while because since after although though where once as until before');
export const relatives = words('who which that');
export const conjunctions = words('and but then or');
/** Who does one of these may be wrong, or dreams: what follows is no more than said. */
export const reporting = words(
  'say says said saying tell tells told telling think thinks thought thinking believe believes believed believing claim claims claimed claiming hope hopes hoped hoping fear fears feared fearing dream dreams dreamt dreamed dreaming suspect suspects suspected suspecting pretend pretends pretended pretending imagine imagines imagined imagining promise promises promised promising want wants wanted wanting plan plans planned planning expect expects expected expecting ask asks asked asking lie lies lied lying suggest suggests suggested seem seems seemed rumour rumor accuse accuses accused accusing doubt doubts doubted deny denies denied allege alleges alleged write writes wrote wish wishes wished threaten threatens threatened intend intends intended reckon reckons reckoned guess guesses guessed suppose supposes supposed assume assumes assumed calculate calculates calculated insist insists insisted demand demands demanded demanding order orders ordered ordering command commands commanded urge urges urged beg begs begged begging implore implores implored propose proposes proposed request requests requested require requires required recommend recommends recommended advise advises advised swear swears swore vow vows vowed',
);
export const stops: ReadonlySet<string> = new Set([...'.;:?!—–()']);

/** What a clause with one of these tells need not be so. */
export const vague = words(
  'perhaps maybe possibly probably presumably supposedly allegedly apparently reportedly seemingly',
);

/** What follows "that" behind one of these is so. */
export const factive = words(
  'know knows knew known learn learns learned learnt see sees saw seen discover discovers discovered realise realises realised realize realizes realized remember remembers remembered notice notices noticed understand understands understood find finds found out prove proves proved reveal reveals revealed forget forgets forgot overhear overhears overheard',
);

/** Whoever stands behind one of these before a participle suffers it: "gets Ben shot". */
export const causes = words('has have had get gets got find finds found leave leaves left');
/** What is done behind one of these with "-ing" is done. */
export const phases = words('keep keeps kept begin begins began start starts started continue continues continued');
/** What is done behind one of these with "to" is done. */
export const succeeds = words(
  'manage manages managed dare dares dared happen happens happened begin begins began start starts started proceed proceeds proceeded',
);

/** Behind one of these no verb stands that has somebody who does it: "in love", "at work". */
export const nounsBehind = words('in at for of with from without under');
