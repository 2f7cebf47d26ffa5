/** The name of a format of subtitles that is not read, by how a file begins; null if it is none that is known. */
export function otherSubtitles(head: string): string | null {
  return formats.find(([, beginning]) => beginning.test(head))?.[0] ?? null;
}

const formats: readonly (readonly [name: string, beginning: RegExp])[] = [
  ['MicroDVD', /^\s*\{\d{1,9}\}\{\d{0,9}\}/],
  ['MPL2', /^\s*\[\d{1,9}\]\[\d{0,9}\]/],
  ['SubViewer', /^\s*(?:\[INFORMATION\]|\d\d:\d\d:\d\d[.:]\d\d,\d\d:\d\d:\d\d[.:]\d\d\s)/i],
  ['SBV', /^\s*\d{1,2}:\d\d:\d\d\.\d{3},\d{1,2}:\d\d:\d\d\.\d{3}\s/],
  ['TTML', /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<(?:\w{1,20}:)?tt[\s>]/],
  ['SAMI', /^\s*<SAMI[\s>]/i],
];
