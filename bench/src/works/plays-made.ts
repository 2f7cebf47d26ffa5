/** A play of our own: acts of ten scenes of forty speeches, half of them in verse. */
export function playOf(length: number): string {
  const words = 'The ferry left an hour ago and nobody on the pier has seen the lamp since then'.split(' ');
  const people = ['ann', 'ben', 'cyd', 'dot', 'eve', 'finn'];
  const line = (from: number) => words.slice(from % 9, (from % 9) + 7).join(' ');
  const speech = (number: number) => {
    const who = people[(number * 7) % people.length] as string;
    const said =
      number % 2 === 0
        ? `<l n="${number}">${line(number)},</l><l>${line(number + 3)}.</l>`
        : `<p>${line(number)} &amp; ${line(number + 1)}. <stage>To <hi>all</hi>.</stage> ${line(number + 2)}</p>`;
    return `<sp who="#${who}">\n<speaker>${who.toUpperCase()}.</speaker>\n${said}\n</sp>\n`;
  };
  const parts: string[] = [];
  for (let scene = 0, made = 0; made < length; scene++) {
    const opens =
      scene % 10 === 0 ? `${scene > 0 ? '</div>\n' : ''}<div type="act"><head>Act ${scene / 10 + 1}</head>\n` : '';
    const said = Array.from({ length: 40 }, (_, index) => speech(scene * 40 + index)).join('');
    const part = `${opens}<div type="scene"><head>Scene ${(scene % 10) + 1}</head>\n<stage>A pier.</stage>\n${said}</div>\n`;
    parts.push(part);
    made += part.length;
  }
  const list = people.map((id) => `<person xml:id="${id}"><persName>${id}</persName></person>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>The Pier</title></titleStmt></fileDesc><profileDesc><particDesc><listPerson>${list}</listPerson></particDesc></profileDesc></teiHeader><text><body>\n${parts.join('')}</div></body></text></TEI>`;
}
