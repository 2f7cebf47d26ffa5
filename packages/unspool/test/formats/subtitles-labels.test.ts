import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assReader } from '../../src/read/subtitles/ass.js';
import { srtReader } from '../../src/read/subtitles/srt.js';
import { vttReader } from '../../src/read/subtitles/vtt.js';

/** What a caption has after Ann and Ben have spoken, and who speaks in it: `name: words`, with directions in brackets. */
const forms: readonly (readonly [caption: string, items: readonly string[]])[] = [
  ['ANN: I am here.', ['ANN: I am here.']],
  ['[ANN] Where now?', ['ANN: Where now?']],
  ['[Ann] Where now?', ['ANN: Where now?']],
  ['[ANN]: Right.', ['ANN: Right.']],
  ['(ANN ON PHONE) Hello?', ['ANN: (ON PHONE) Hello?']],
  ['[Ann, over radio] Come in.', ['ANN: (over radio) Come in.']],
  ['[ANN, IN FRENCH] Bonjour.', ['ANN: (IN FRENCH) Bonjour.']],
  ['ANN (O.S.): Wait!', ['ANN: Wait!']],
  ['ANN [whispering]: Now.', ['ANN: (whispering) Now.']],
  ['ANN AND BEN: Together!', ['ANN+BEN: Together!']],
  ['>> ANN: Next item.', ['ANN: Next item.']],
  ['>> And now the news.', [': And now the news.']],
  ['- [BEN] Hello.\n- [ANN] Hi.', ['BEN: Hello.', 'ANN: Hi.']],
  ['- Yes.\n- No.', [': Yes.', ': No.']],
  ['MAN 2: Out!', ['MAN 2: Out!']],
  ['MRS. HALE: Tea?', ['MRS. HALE: Tea?']],
  ['[MAN ON TV] Rain today.', [': (MAN ON TV) Rain today.']],
  ['[IN FRENCH] Bonjour.', [': (IN FRENCH) Bonjour.']],
  ['[Ann sighs] Fine.', [': (Ann sighs) Fine.']],
  ['[door slams]', ['(door slams)']],
  ['[ANN SIGHS]', ['(ANN SIGHS)']],
  ['(LAUGHTER)', ['(LAUGHTER)']],
  ['♪ La la la ♪', [': La la la']],
  ['♪ ANN: La la la ♪', ['ANN: La la la']],
  ['♪ ANN: ♪ La la la ♪', ['ANN: La la la']],
  ['♪ [Ben] La la la ♪', ['BEN: La la la']],
  ['♪ ANN: La la ♪\n♪ BEN: Lo lo ♪', ['ANN: La la', 'BEN: Lo lo']],
  ['♪ (SOFT MUSIC PLAYING) ♪', ['(SOFT MUSIC PLAYING)']],
  ['♪♪ [soft music] ♪♪', ['(soft music)']],
  ['♪ (ANN SINGING) La la la ♪', [': (ANN SINGING) La la la']],
  ['<i>I remember it.</i>', [': I remember it.']],
  ['NOTE: do not touch.', [': NOTE: do not touch.']],
  ['DAY 3: the river', [': DAY 3: the river']],
  ['ANN, BEN AND CLEO: Yes!', ['ANN+BEN+CLEO: Yes!']],
  ['ANN, BEN, AND CLEO: Yes!', ['ANN+BEN+CLEO: Yes!']],
  ['THE TALL, THIN AND WEARY MAN: Yes!', ['THE TALL, THIN+WEARY MAN: Yes!']],
  ['THE QUAY, 1911: it rains.', [': THE QUAY, 1911: it rains.']],
  ['{\\an8}ANN: Up here.', ['ANN: Up here.']],
  ['{an8}ANN: Up here.', ['ANN: Up here.']],
  ['ANN: In[br]two.', ['ANN: In two.']],
  ['< i >Slanted.</ i >', [': Slanted.']],
  ['If a < b and c > d.', [': If a < b and c > d.']],
  ['[GLASS BREAKS] ANN: Who did that?', ['ANN: (GLASS BREAKS) Who did that?']],
  ['(Cleo:) Nein.', ['Cleo: Nein.']],
  ['>> Cleo Hart: Thank you.', ['Cleo Hart: Thank you.']],
  ['>> Remember: nobody.', [': Remember: nobody.']],
  ['ANN: Yes. BEN: No.', ['ANN: Yes.', 'BEN: No.']],
  ['ANN: Yes! McCOY: He’s dead. DR. HART: Who?', ['ANN: Yes!', 'McCOY: He’s dead.', 'DR. HART: Who?']],
  ['- ANN: Yes. BEN: No.\n- Well.', ['ANN: Yes.', 'BEN: No.', ': Well.']],
  ['ANN: Yes. BEN (O.S.): No.', ['ANN: Yes.', 'BEN: No.']],
  ['ANN: It says so. NOTE: do not touch.', ['ANN: It says so. NOTE: do not touch.']],
  ['ANN: I saw Dr. Ben: he was well.', ['ANN: I saw Dr. Ben: he was well.']],
  ['It says so. BEN: do not touch.', [': It says so. BEN: do not touch.']],
  ['ANN: He wrote BEN: yes.', ['ANN: He wrote BEN: yes.']],
  ['- [Ann] Yes. - [Ben] No.', ['ANN: Yes.', 'BEN: No.']],
];

for (const [caption, items] of forms) {
  test(`a caption: ${caption.replace('\n', ' / ')}`, async () => {
    const cues = ['ANN: First.', 'BEN: Second.', caption].map(
      (text, at) => `${at + 1}\n00:00:0${at * 2},000 --> 00:00:0${at * 2 + 1},000\n${text}\n`,
    );
    const { segments } = await srtReader.read(new TextEncoder().encode(cues.join('\n')), 'a.srt');
    const found = segments.flatMap((segment) => segment.items);
    assert.deepEqual(
      found.slice(2).map((item) => {
        if (item.kind !== 'speech') return `(${item.text})`;
        const parts = item.parts.map(({ kind, text }) => (kind === 'said' ? text : `(${text})`));
        return `${item.who.join('+')}: ${parts.join(' ')}`;
      }),
      items,
    );
  });
}

/** What a field for names has, and whose words these are. */
const fields: readonly (readonly [name: string, who: readonly string[], manner?: string])[] = [
  ['Ben', ['Ben']],
  ['Ben (V.O.)', ['Ben'], 'voice-over'],
  ['Ben (O.S.)', ['Ben'], 'off-screen'],
  ['Ben (on the phone)', ['Ben']],
  ['Ben [singing]', ['Ben'], 'sung'],
  ['Man (2)', ['Man (2)']],
  ['-', []],
  ['???', []],
];

for (const [name, who, manner] of fields) {
  test(`a name in a field of its own: ${name}`, async () => {
    const ass = `[Events]\nFormat: Start, End, Name, Text\nDialogue: 0:00:01.00,0:00:02.00,${name},It rains.\n`;
    const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${name}>It rains.\n`;
    for (const source of [
      await assReader.read(new TextEncoder().encode(ass), 'a.ass'),
      await vttReader.read(new TextEncoder().encode(vtt), 'a.vtt'),
    ]) {
      const [item] = source.segments.flatMap(({ items }) => items);
      assert.ok(item?.kind === 'speech');
      assert.deepEqual([item.who, item.manner], [who, manner]);
    }
  });
}
