/**
 * What each form of Fountain is read as: what the specification says, and what we chose where it is silent or practice
 * parts from it. Each element is its kind, its text, and what else is said of it.
 */
export const forms: Readonly<Record<string, readonly [text: string, elements: readonly string[]]>> = {
  'headings begin with INT, EXT, EST, INT/EXT, I/E, in any case, with a full stop or space': [
    'INT. A - DAY\n\next b\n\nEst. c\n\nINT./EXT. D\n\nINT/EXT E\n\nI/E F\n\nEXT./INT. G\n\nI./E. H\n\nE/I. J\n',
    [
      ...['heading: INT. A - DAY', 'heading: ext b', 'heading: Est. c', 'heading: INT./EXT. D', 'heading: INT/EXT E'],
      ...['heading: I/E F', 'heading: EXT./INT. G', 'heading: I./E. H', 'heading: E/I. J'],
    ],
  ],
  'a word that begins like one is no heading': [
    'INTERIOR. A\n\nESTABLISHING\n\nExtra milk.\n\nINT: A\n',
    ['action: INTERIOR. A', 'action: ESTABLISHING', 'action: Extra milk.', 'action: INT: A'],
  ],
  'with small letters a heading needs an empty line after it': [
    'Int. the sense in which\nit was meant.\n\nInt. a cellar\n\nINT. A - DAY\nRain.\n',
    ['action: Int. the sense in which\nit was meant.', 'heading: Int. a cellar', 'heading: INT. A - DAY', 'action: Rain.'],
  ],
  'a new page is space': [
    'INT. A\n\nBEN\nHi.\n\f\nADA\nHo.\n\n\fINT. B - DAY\n\n\fADA\nAh.\n',
    [
      ...['heading: INT. A', 'cue: BEN', 'dialogue: Hi.', 'cue: ADA', 'dialogue: Ho.'],
      ...['heading: INT. B - DAY', 'cue: ADA', 'dialogue: Ah.'],
    ],
  ],
  'headings with emphasis': [
    '**INT. A - DAY**\n\n_EXT. B_ - NIGHT #2#\n\n***Int. c***\n\n.**SNOW**\n\n**INT. D\n',
    ['heading: INT. A - DAY', 'heading: EXT. B - NIGHT #2', 'heading: Int. c', 'heading: SNOW', 'action: **INT. D'],
  ],
  'a full stop before a letter or digit forces a heading': [
    '.snow\n\n.1\n\n.ὥρα\n\n...and then\n\n. Nothing\n\n.\n',
    ['heading: snow', 'heading: 1', 'heading: ὥρα', 'action: ...and then', 'action: . Nothing', 'action: .'],
  ],
  'scene numbers': [
    'INT. A #1#\n\nINT. A #1-A#\n\nINT. A #(4)#\n\nINT. ROOM #7 #42#\n\nINT. A #*#\n\nINT. A ##\n\n.B #2.#\n\nINT. A #Ⅳб#\n',
    [
      ...['heading: INT. A #1', 'heading: INT. A #1-A', 'heading: INT. A #(4)', 'heading: INT. ROOM #7 #42'],
      ...['heading: INT. A #*#', 'heading: INT. A ##', 'heading: B #2.', 'heading: INT. A #Ⅳб'],
    ],
  ],
  'cues': [
    'ADA\nHi.\n\nR2D2\nHi.\n\nADA (V.O.)\nHi.\n\nADA (on the radio)\nHi.\n\n@McTavish\nHi.\n\nADA #2\nHi.\n',
    [
      ...['cue: ADA', 'dialogue: Hi.', 'cue: R2D2', 'dialogue: Hi.', 'cue: ADA (V.O.)', 'dialogue: Hi.'],
      ...['cue: ADA (on the radio)', 'dialogue: Hi.', 'cue: McTavish', 'dialogue: Hi.', 'cue: ADA #2', 'dialogue: Hi.'],
    ],
  ],
  'no cues': [
    '23\nHi.\n\nAda\nHi.\n\nADA\n\nHi.\n\n@\nHi.\n',
    ['action: 23\nHi.', 'action: Ada\nHi.', 'action: ADA', 'action: Hi.', 'action: @\nHi.'],
  ],
  'a note or boneyard within a cue, heading or transition does not count': [
    'ADA /* Ida? */ (V.O.)\nHi.\n\nADA [[or not]] BELL\nHi.\n\nINT. BARN [[lit?]] - DAY\nRain.\n\nSMASH [[hard]] TO:\n\nADA [[who]] waits\nhere.\n',
    [
      ...['cue: ADA (V.O.)', 'dialogue: Hi.', 'cue: ADA BELL', 'dialogue: Hi.', 'heading: INT. BARN - DAY'],
      ...['action: Rain.', 'transition: SMASH TO:', 'action: ADA waits\nhere.'],
    ],
  ],
  'capitals of other alphabets, and an ß among them': [
    'ÉLODIE\nOui.\n\nИВАН\nДа.\n\nΟΔΥΣΣΕΥΣ\nΝαι.\n\nGROßVATER\nJa.\n\nǅ\nDa.\n',
    [
      ...['cue: ÉLODIE', 'dialogue: Oui.', 'cue: ИВАН', 'dialogue: Да.', 'cue: ΟΔΥΣΣΕΥΣ', 'dialogue: Ναι.'],
      ...['cue: GROßVATER', 'dialogue: Ja.', 'cue: ǅ', 'dialogue: Da.'],
    ],
  ],
  'scripts without case force their cues and headings': [
    '名前\nはい。\n\n@名前\n（小声）\nはい。\n\n.家の中\n\nعلي\nنعم\n\n@علي\nنعم\n\n@ნინო\nკი.\n',
    [
      ...['action: 名前\nはい。', 'cue: 名前', 'parenthetical: 小声', 'dialogue: はい。', 'heading: 家の中'],
      ...['action: علي\nنعم', 'cue: علي', 'dialogue: نعم', 'cue: ნინო', 'dialogue: კი.'],
    ],
  ],
  'dual dialogue, also of more than two': [
    'A\n1\n\nB ^\n2\n\n@c^\n3\n\nD (V.O.) ^\n4\n',
    [
      ...['cue: A', 'dialogue: 1', 'cue: B dual', 'dialogue: 2', 'cue: c dual', 'dialogue: 3', 'cue: D (V.O.) dual'],
      'dialogue: 4',
    ],
  ],
  'directions, wherever they stand in a speech, and with emphasis': [
    'ADA\n(softly)\nHi.\n(*beat*)\nHo.\n*(loud)*\n_(off)_ you\n(not\nclosed)\n\n(Rain.)\n',
    [
      ...['cue: ADA', 'parenthetical: softly', 'dialogue: Hi.', 'parenthetical: beat', 'dialogue: Ho.'],
      ...['parenthetical: loud', 'dialogue: (off) you\n(not\nclosed)', 'action: (Rain.)'],
    ],
  ],
  'two spaces keep a speech together; one, or a tab, does not': [
    'ADA\nOne.\n  \nTwo.\n    \nThree.\n \nFour.\n\nADA\nOne.\n\t\nTwo.\n',
    ['cue: ADA', 'dialogue: One.\n\nTwo.\n\nThree.', 'action: Four.', 'cue: ADA', 'dialogue: One.', 'action: Two.'],
  ],
  'within a speech no mark but ~ and brackets means anything': [
    'ADA\n!Run\n= she said\n# one\n> two <\n===\nINT. A - DAY\n~la\n',
    ['cue: ADA', 'dialogue: !Run\n= she said\n# one\n> two <\n===\nINT. A - DAY', 'lyric: la spoken'],
  ],
  lyrics: [
    '~ la\n~la la\n\nADA\n(sings)\n~la\n\nla ~ la\n',
    ['lyric: la\nla la', 'cue: ADA', 'parenthetical: sings', 'lyric: la spoken', 'action: la ~ la'],
  ],
  transitions: [
    'CUT TO:\n\n  SMASH CUT TO:  \n\nTO:\n\n> fade out.\n\nFADE OUT.\n\ncut to:\n\nCUT TOO:\n\n!CUT TO:\n',
    [
      ...['transition: CUT TO:', 'transition: SMASH CUT TO:', 'transition: TO:', 'transition: fade out.'],
      ...['action: FADE OUT.', 'action: cut to:', 'action: CUT TOO:', 'action: CUT TO:'],
    ],
  ],
  'a transition is one with a line right below it, and never speaks': [
    'Rain.\n\nCUT TO:\nSnow.\n\nCUT TO:\n/*\nINT. A\n\nCUT TO:\n*/\nEXT. B - DAY\n\n@CUT TO:\nHi.\n',
    [
      ...['action: Rain.', 'transition: CUT TO:', 'action: Snow.', 'transition: CUT TO:'],
      ...['boneyard: \nINT. A\n\nCUT TO:\n', 'heading: EXT. B - DAY', 'cue: CUT TO:', 'dialogue: Hi.'],
    ],
  ],
  'centred text': [
    '> THE END <\n\n>one<\n  > two\t<\n\n> *a* <\n\n> <\n',
    ['centred: THE END', 'centred: one', 'centred: two', 'centred: a', 'action: > <'],
  ],
  'page breaks': [
    '===\n\n   =======\n\n==\n\n=== a\n',
    ['page-break: ', 'page-break: ', 'action: ==', 'action: === a'],
  ],
  'sections and synopses, also one under the other': [
    '# Act\n## Sequence\n= What happens.\nINT. A - DAY\n=planned\n#x\n\n#\n\n=\n',
    [
      ...['section: Act 1', 'section: Sequence 2', 'synopsis: What happens.', 'heading: INT. A - DAY'],
      ...['synopsis: planned', 'section: x 1', 'action: #', 'action: ='],
    ],
  ],
  'forced action, line by line': [
    '!INT. A - DAY\n\n!ADA\nHi.\n\nRain.\n!# no section\n\n  !Indented.\n',
    ['action: INT. A - DAY', 'action: ADA\nHi.', 'action: Rain.\n# no section', 'action: Indented.'],
  ],
  'space before action stays, behind it none': [
    'Rain.\n\n    One  \n\tTwo\n  three\n\n',
    ['action: Rain.', 'action:     One\n\tTwo\n  three'],
  ],
  'space around anything else goes': [
    '\t\tCUT TO:\n\n  INT. A - DAY\n\n\t\t\tADA\n\t\t(softly)\n\tHi.\n\n   .b\n',
    ['transition: CUT TO:', 'heading: INT. A - DAY', 'cue: ADA', 'parenthetical: softly', 'dialogue: Hi.', 'heading: b'],
  ],
  'each further empty line is room': ['Rain.\n\n\n\nSnow.\n\n\n', ['action: Rain.', 'blank: 2 lines', 'action: Snow.']],
  'all line breaks, and a byte order mark': [
    'INT. A - DAY\r\n\r\nADA\r\nHi.\rHo.\n\r\nRain.',
    ['heading: INT. A - DAY', 'cue: ADA', 'dialogue: Hi.\nHo.', 'action: Rain.'],
  ],
  'notes: in a line, on their own, over lines; over an empty one with two spaces': [
    'Rain.[[a]] Snow.\n\n[[b\nc]]\n\n[[d\n  \ne]] Hail.\n\n[[f\n\ng]]\n',
    ['action: Rain. Snow.', 'note: b\nc', 'note: d\n  \ne', 'action: Hail.', 'action: [[f', 'action: g]]'],
  ],
  'a line of notes is not there': [
    'ADA\n[[a]]\n\nBRAM\n[[b]]\nHi.\n[[c]]\nHo.\n\nInt. cellar\n/* d\n\n*/\n\nRain.\n',
    [
      ...['action: ADA', 'cue: BRAM', 'note: b spoken', 'dialogue: Hi.\nHo.', 'heading: Int. cellar', 'boneyard:  d\n\n'],
      'action: Rain.',
    ],
  ],
  boneyards: [
    'One /* two */ three.\n\n/* INT. A\n\nADA\nHi. */\n\nADA\nHi. /* Ho.\n\n*/ Ha.\n\n/* [[ */ ]]\n\n[[ /* ]] */\n',
    [
      ...['action: One three.', 'boneyard:  INT. A\n\nADA\nHi. ', 'cue: ADA', 'dialogue: Hi. Ha.', 'boneyard:  [[ '],
      ...['action: ]]', 'note:  /* ', 'action: */'],
    ],
  ],
  'what is not closed is text': [
    'Rain [[a\n\nSnow /* b\n\n*c\nd*\n\n_e\n',
    ['action: Rain [[a', 'action: Snow /* b', 'action: *c\nd*', 'action: _e'],
  ],
  emphasis: [
    '*a* **b** ***c*** _d_ _*e* f_\n\n* g * h_i_j \\*k\\* \\_l\\_ \\[[m]] 2*3*4\n\n_***n***_ ****o****\n',
    ['action: a b c d e f', 'action: * g * h_i_j *k* _l_ [[m]] 234', 'action: n ****o****'],
  ],
  'emphasis of nothing is none': ['go**_**there now**_\n', ['action: go**there now']],
  'a title page': [
    'Title:\n    _**THE**_\n\tKEY\nCredit: by\nAuthors: A & B\nDraft date: 1:2\nContact:\n  Street\nTown\n\nFADE IN:\n',
    [
      ...['Title = THE\nKEY', 'Credit = by', 'Authors = A & B', 'Draft date = 1:2', 'Contact = Street\nTown'],
      'action: FADE IN:',
    ],
  ],
  'a title page with keys of its own, and one without values': [
    'title: a\nWGA number: 7\nAuthor:\n\nRain.\n',
    ['title = a', 'WGA number = 7', 'Author = ', 'action: Rain.'],
  ],
  'no title page': ['FADE IN:\n\nRain.\n', ['action: FADE IN:', 'action: Rain.']],
  'no title page, though the second line is indented': [
    'CUT TO:\n CUT TO:\n\nRain.\n',
    ['transition: CUT TO:', 'transition: CUT TO:', 'action: Rain.'],
  ],
  'no title page either': ['INT. A: DAY\n\nRain.\n', ['heading: INT. A: DAY', 'action: Rain.']],
};
