import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, decodeHead } from '../../src/read/decode.js';

const english = 'The lamp is lit. Nobody comes, and the boat waits.\r\n';
const russian = 'Лампа горит. Никто не приходит, и лодка ждёт у берега.\r\n';
const german = 'Zoë hört die Möwen über der Brücke. Größer wird nichts.\r\n';
const greek = 'Η λάμπα καίει. Κανείς δεν έρχεται και η βάρκα περιμένει.\r\n';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const cases: readonly (readonly [name: string, bytes: Uint8Array, encoding: string, text: string, guessed?: true])[] = [
  ['nothing', new Uint8Array(), 'utf-8', ''],
  ['ASCII', Buffer.from(english), 'utf-8', english],
  ['UTF-8', Buffer.from(russian), 'utf-8', russian],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${russian}`), 'utf-8', russian],
  ['UTF-16 LE with its mark', utf16(`\uFEFF${russian}`), 'utf-16le', russian],
  ['UTF-16 BE with its mark', utf16(`\uFEFF${german}`).swap16(), 'utf-16be', german],
  ['UTF-16 LE', utf16(english), 'utf-16le', english],
  ['UTF-16 LE, not a Latin letter', utf16(russian), 'utf-16le', russian],
  ['UTF-16 BE, not a Latin letter', utf16(greek).swap16(), 'utf-16be', greek],
  ['Windows-1252', Buffer.from(german, 'latin1'), 'windows-1252', german, true],
  [
    'Windows-1252 where ISO-8859-1 has controls',
    Buffer.from('\x84Zo\xeb h\xf6rt\x93 \x96 f\xfcr 5\xa0\x80 \x85', 'latin1'),
    'windows-1252',
    '„Zoë hört“ – für 5\xa0€ …',
    true,
  ],
  ['a stray NUL', Buffer.from(english.replace('lamp', 'la\0mp')), 'utf-8', english.replace('lamp', 'la\0mp')],
];

for (const [name, bytes, encoding, text, guessed] of cases) {
  test(`decodes: ${name}`, () => {
    const { problem, ...decoded } = decode(bytes);
    assert.deepEqual(decoded, { text, encoding });
    assert.equal(problem !== undefined, guessed === true, problem);
  });
}

// As Python's codecs wrote them, in base 64.
const legacy: readonly (readonly [encoding: string, language: string, text: string, bytes: string])[] = [
  [
    'windows-1251',
    'Russian',
    'Лампа горит. Никто не приходит, и лодка ждёт у берега. Мы не знаем, кто оставил её здесь.',
    'y+Ds7+Ag4+7w6PIuIM3o6vLuIO3lIO/w6PXu5OjyLCDoIOvu5OrgIObkuPIg8yDh5fDl4+AuIMz7IO3lIOft4OXsLCDq8u4g7vHy4OLo6yDluCDn5OXx/C4=',
  ],
  [
    'windows-1251',
    'Ukrainian',
    ' Ми не знаємо, хто залишив човен біля берега. Лампа горить усю ніч, і ніхто не приходить.',
    'IMzoIO3lIOft4Lrs7iwg9fLuIOfg6+j46OIg9+7i5e0g4bPr/yDh5fDl4+AuIMvg7O/gIOPu8Ojy/CDz8f4g7bP3LCCzIO2z9fLuIO3lIO/w6PXu5Ojy/C4=',
  ],
  [
    'koi8-r',
    'Russian',
    'Лампа горит. Никто не приходит, и лодка ждёт у берега. Мы не знаем, кто оставил её здесь.',
    '7MHN0MEgx8/SydQuIO7Jy9TPIM7FINDSycjPxMnULCDJIMzPxMvBINbEo9Qg1SDCxdLFx8EuIO3ZIM7FINrOwcXNLCDL1M8gz9PUwdfJzCDFoyDaxMXT2C4=',
  ],
  [
    'windows-1253',
    'Greek',
    'Η λάμπα καίει. Κανείς δεν έρχεται και η βάρκα περιμένει στην ακτή όλη τη νύχτα.',
    'xyDr3Ozw4SDq4d/l6S4gyuHt5d/yIOTl7SDd8ffl9OHpIOrh6SDnIOLc8erhIPDl8ens3e3l6SDz9OftIOHq9N4g/OvnIPTnIO399/ThLg==',
  ],
  [
    'windows-1250',
    'Polish',
    'Lampa świeci się całą noc. Nikt nie przychodzi, a łódź czeka przy brzegu. Żadnych śladów.',
    'TGFtcGEgnHdpZWNpIHNp6iBjYbO5IG5vYy4gTmlrdCBuaWUgcHJ6eWNob2R6aSwgYSCz82SfIGN6ZWthIHByenkgYnJ6ZWd1LiCvYWRueWNoIJxsYWTzdy4=',
  ],
  [
    'windows-1250',
    'Czech',
    'Lampa svítí celou noc. Nikdo nepřichází a člun čeká u břehu. Kdo ji zapálil, nevíme. Možná převozník.',
    'TGFtcGEgc3btdO0gY2Vsb3Ugbm9jLiBOaWtkbyBuZXD4aWNo4XrtIGEg6Gx1biDoZWvhIHUgYvhlaHUuIEtkbyBqaSB6YXDhbGlsLCBuZXbtbWUuIE1vnm7hIHD4ZXZvem7tay4=',
  ],
  [
    'windows-1250',
    'Hungarian',
    'A lámpa egész éjjel ég. Senki sem jön, és a csónak a parton vár. Őrült idők, rossz idő. Hűvös szél fúj.',
    'QSBs4W1wYSBlZ+lzeiDpamplbCDpZy4gU2Vua2kgc2VtIGr2biwg6XMgYSBjc/NuYWsgYSBwYXJ0b24gduFyLiDVcvxsdCBpZPVrLCByb3NzeiBpZPUuIEj7dvZzIHN66WwgZvpqLg==',
  ],
  [
    'windows-1250',
    'Croatian',
    'Svjetiljka gori cijelu noć. Nitko ne dolazi, a čamac čeka uz obalu. Možda će doći kišni dan. Što se događa?',
    'U3ZqZXRpbGprYSBnb3JpIGNpamVsdSBub+YuIE5pdGtvIG5lIGRvbGF6aSwgYSDoYW1hYyDoZWthIHV6IG9iYWx1LiBNb55kYSDmZSBkb+ZpIGtpmm5pIGRhbi4ginRvIHNlIGRvZ2HwYT8=',
  ],
  [
    'windows-1250',
    'Romanian',
    'Lampa arde toată noaptea. Nimeni nu vine şi barca aşteaptă lângă mal. Poate că într-o zi îţi spun.',
    'TGFtcGEgYXJkZSB0b2F04yBub2FwdGVhLiBOaW1lbmkgbnUgdmluZSC6aSBiYXJjYSBhunRlYXB04yBs4m5n4yBtYWwuIFBvYXRlIGPjIO5udHItbyB6aSDu/mkgc3B1bi4=',
  ],
  [
    'windows-1252',
    'French',
    "La lampe brûle toute la nuit. Personne n'arrive, et le bateau reste à la même place. Où êtes-vous passé ?",
    'TGEgbGFtcGUgYnL7bGUgdG91dGUgbGEgbnVpdC4gUGVyc29ubmUgbidhcnJpdmUsIGV0IGxlIGJhdGVhdSByZXN0ZSDgIGxhIG3qbWUgcGxhY2UuIE/5IOp0ZXMtdm91cyBwYXNz6SA/',
  ],
  [
    'windows-1252',
    'German',
    'Zoë hört die Möwen über der Brücke. Größer wird nichts. Für später.',
    'Wm/rIGj2cnQgZGllIE32d2VuIPxiZXIgZGVyIEJy/GNrZS4gR3L232VyIHdpcmQgbmljaHRzLiBG/HIgc3DkdGVyLg==',
  ],
  [
    'windows-1252',
    'Spanish',
    '¿Quién dejó la lámpara? Nadie viene. Mañana será otro día, señor.',
    'v1F1aeluIGRlavMgbGEgbOFtcGFyYT8gTmFkaWUgdmllbmUuIE1h8WFuYSBzZXLhIG90cm8gZO1hLCBzZfFvci4=',
  ],
  [
    'windows-1252',
    'Portuguese',
    'Ninguém vem e o barco não está. Amanhã será outro dia, João. Você não sabe.',
    'TmluZ3XpbSB2ZW0gZSBvIGJhcmNvIG7jbyBlc3ThLiBBbWFuaOMgc2Vy4SBvdXRybyBkaWEsIEpv428uIFZvY+ogbuNvIHNhYmUu',
  ],
  [
    'windows-1252',
    'Italian',
    'Perché non viene? È già tardi, e la barca è là. Così finirà.',
    'UGVyY2jpIG5vbiB2aWVuZT8gyCBnaeAgdGFyZGksIGUgbGEgYmFyY2Eg6CBs4C4gQ29z7CBmaW5pcuAu',
  ],
  [
    'windows-1252',
    'Swedish',
    'Lampan lyser hela natten. Båten väntar på stranden. Någon går över ön.',
    'TGFtcGFuIGx5c2VyIGhlbGEgbmF0dGVuLiBC5XRlbiB25G50YXIgcOUgc3RyYW5kZW4uIE7lZ29uIGflciD2dmVyIPZuLg==',
  ],
  [
    'windows-1252',
    'Danish',
    'Lampen brænder hele natten. Båden ligger på bredden. Hvor bliver færgen af? Kør nu.',
    'TGFtcGVuIGJy5m5kZXIgaGVsZSBuYXR0ZW4uIELlZGVuIGxpZ2dlciBw5SBicmVkZGVuLiBIdm9yIGJsaXZlciBm5nJnZW4gYWY/IEv4ciBudS4=',
  ],
  [
    'windows-1252',
    'Icelandic',
    'Ljósið logar alla nóttina. Enginn kemur og báturinn bíður við ströndina það er.',
    'TGrzc2nwIGxvZ2FyIGFsbGEgbvN0dGluYS4gRW5naW5uIGtlbXVyIG9nIGLhdHVyaW5uIGLt8HVyIHZp8CBzdHL2bmRpbmEg/mHwIGVyLg==',
  ],
  [
    'windows-1254',
    'Turkish',
    'Lamba bütün gece yanıyor. Kimse gelmiyor ve kayık kıyıda bekliyor. Işığı kim yaktı? Şimdi düşün.',
    'TGFtYmEgYvx0/G4gZ2VjZSB5YW79eW9yLiBLaW1zZSBnZWxtaXlvciB2ZSBrYXn9ayBr/Xn9ZGEgYmVrbGl5b3IuIEn+/fD9IGtpbSB5YWt0/T8g3mltZGkgZPz+/G4u',
  ],
  [
    'windows-1255',
    'Hebrew',
    'המנורה דולקת כל הלילה. איש לא בא, והסירה מחכה על החוף. מי הדליק אותה?',
    '5O7w5fjkIOPl7Pf6IOvsIOTs6ezkLiDg6fkg7OAg4eAsIOXk8en45CDu5+vkIPLsIOTn5fMuIO7pIOTj7On3IODl+uQ/',
  ],
  [
    'windows-1256',
    'Arabic',
    'المصباح مضاء طوال الليل. لا أحد يأتي والقارب ينتظر على الشاطئ. من أشعله؟',
    'x+Hj1cjHzSDj1sfBINjmx+Egx+Hh7eEuIOHHIMPNzyDtw8rtIObH4d7H0cgg7eTK2dEg2uHsIMfh1MfYxi4g4+Qgw9Ta4eW/',
  ],
  [
    'shift_jis',
    'Japanese',
    'ランプは一晩中ついている。誰も来ない。船は岸で待っている。だれが火をつけたのだろう。',
    'g4mDk4N2gs2I6pTTkoaCwoKigsSCooLpgUKSToLgl4iCyIKigUKRRILNit2CxZHSgsGCxIKigumBQoK+guqCqonOgvCCwoKvgr2CzIK+guuCpIFC',
  ],
  [
    'euc-jp',
    'Japanese',
    'ランプは一晩中ついている。誰も来ない。船は岸で待っている。だれが火をつけたのだろう。',
    'peml86XXpM+w7MjVw+akxKSkpMakpKTroaPDr6TizeikyqSkoaPBpaTPtN+kx8LUpMOkxqSkpOuho6TApOykrLLQpPKkxKSxpL+kzqTApO2kpqGj',
  ],
  [
    'gb18030',
    'Chinese',
    '灯亮了一整夜。没有人来，船在岸边等着。我不知道是谁点的。你说什么？我们走吧。',
    'tcbBwcHL0rvV+9K5oaPDu9PQyMvAtKOstKzU2rC2sd+1yNfFoaPO0rK71qq1wMrHy62147XEoaPE48u1yrLDtKO/ztLDx9ffsMmhow==',
  ],
  [
    'big5',
    'Chinese',
    '燈亮了一整夜。沒有人來，船在岸邊等著。我不知道是誰點的。你說什麼？我們走吧。',
    'v0+rR6RGpEC+46ldoUOoU6azpEio06FBsu6mYqmkw+S1pbXboUOn2qSjqr65RKxPvdbCSaq6oUOnQbuhpLC78qFIp9qtzKirp2GhQw==',
  ],
  [
    'euc-kr',
    'Korean',
    '등불이 밤새 켜져 있다. 아무도 오지 않고 배는 물가에서 기다린다. 누가 켰는지 모르겠어. 가자.',
    'te660sDMILnju/UgxNHBriDA1rTZLiC+xrmrtbUgv8DB9iC+yrDtILnotMIgubCwob+hvK0gseK02biwtNkuILSpsKEgxNe0wsH2ILjwuKOw2r7uLiCwocDaLg==',
  ],
];

for (const [encoding, language, text, bytes] of legacy) {
  test(`${language} in ${encoding} is recognised by its letters`, () => {
    const { problem, ...decoded } = decode(Buffer.from(bytes, 'base64'));
    assert.deepEqual(decoded, { text, encoding });
    assert.ok(problem?.includes(language), problem);
  });
}

test('letters that no language has together are left to Windows-1252, and no language is named', () => {
  const { encoding, problem } = decode(
    Uint8Array.from({ length: 400 }, (_, i) => (i % 3 === 0 ? 0xc0 + (i % 61) : 0x61)),
  );
  assert.equal(encoding, 'windows-1252');
  assert.match(problem ?? '', /read as Windows-1252;/);
});

test('a file that was cut in a letter, or damaged in one place, is still UTF-8, and says so', () => {
  const bytes = Buffer.from(russian.repeat(3));
  for (const hurt of [
    bytes.subarray(0, bytes.length - 12),
    Buffer.concat([bytes, Buffer.from([0xff]), bytes]),
    bytes.subarray(0, 41),
  ]) {
    const { text, encoding, problem } = decode(hurt);
    assert.equal(encoding, 'utf-8');
    if (text.includes('\uFFFD')) assert.match(problem ?? '', /damaged/);
  }
  assert.match(decode(Buffer.from([0xff, 0xfe, 0x61, 0, 0x62])).problem ?? '', /damaged/, 'half a unit of UTF-16');
});

test('what is no text gives none', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
  const zip = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\b\0'), noise]);
  for (const bytes of [noise, zip, new Uint8Array(5000), utf16(`\uFEFF${'\x01\x02'.repeat(99)}`)]) {
    const { text, encoding, problem } = decode(bytes);
    assert.deepEqual({ text, encoding }, { text: '', encoding: 'binary' });
    assert.match(problem ?? '', /no text/);
  }
});

test('never throws, and keeps every text that is stored as UTF-8 or with a mark', () => {
  const report = { verbose: 1 } as const;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      decode(bytes);
      decodeHead(bytes);
    }),
    report,
  );
  const texts = fc.string({ unit: fc.constantFrom(...'aZ 9\n-éßяЖ語😀') });
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(decode(Buffer.from(text)).text, text);
      assert.equal(decode(utf16(`\uFEFF${text}`)).text, text);
      assert.equal(decode(utf16(`\uFEFF${text}`).swap16()).text, text);
    }),
    report,
  );
});
