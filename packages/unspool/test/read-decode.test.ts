import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, decodeHead } from '../src/read/decode.js';

const english = 'The lamp is lit. Nobody comes, and the boat waits.\r\n';
const russian = 'Лампа горит. Никто не приходит, и лодка ждёт у берега.\r\n';
const german = 'Zoë hört die Möwen über der Brücke. Größer wird nichts.\r\n';
const greek = 'Η λάμπα καίει. Κανείς δεν έρχεται και η βάρκα περιμένει.\r\n';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
/** What is no letter of the encoding stays ASCII. */
const single = (text: string, letters: string, first: number) =>
  Uint8Array.from(text, (letter) => {
    const at = letters.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : first + at;
  });
const windows1251 = (text: string) =>
  single(text.replaceAll('ё', 'е'), 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя', 0xc0);
const koi8 = (text: string) =>
  single(text.replaceAll('ё', 'е'), 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ', 0xc0);
const windows1253 = (text: string) =>
  single(text, 'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\0ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ', 0xc0);

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
  ['Windows-1251', windows1251(russian), 'windows-1251', russian.replaceAll('ё', 'е'), true],
  ['a stray NUL', Buffer.from(english.replace('lamp', 'la\0mp')), 'utf-8', english.replace('lamp', 'la\0mp')],
];

for (const [name, bytes, encoding, text, guessed] of cases) {
  test(`decodes: ${name}`, () => {
    const { problem, ...decoded } = decode(bytes);
    assert.deepEqual(decoded, { text, encoding });
    assert.equal(problem !== undefined, guessed === true, problem);
  });
}

test('other encodings with the same bytes are not taken for Windows-1251', () => {
  for (const bytes of [koi8(russian.repeat(20)), windows1253(greek.repeat(20))])
    assert.equal(decode(bytes).encoding, 'windows-1252');
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
