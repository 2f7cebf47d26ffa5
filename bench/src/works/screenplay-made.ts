/** Scenes with action, speeches and directions; every third has a note, every fifth emphasis. */
export function scriptOf(length: number): string {
  const parts = ['Title: Forty Films\nAuthor: Nobody\n\n'];
  for (let scene = 1, size = 0; size < length; scene++) {
    const part = `INT. ROOM ${scene} - ${scene % 2 ? 'DAY' : 'NIGHT'} #${scene}#\n\nThe door of room ${scene} opens, and rain comes in.\nNobody looks up from the table.\n\nADA\n(without looking)\nYou are late again, and you know what that means for all of us.\n\nBRAM (O.S.)\nThe ${scene % 5 ? 'ferry' : '*ferry*'} was held at the pier.\n\n${scene % 3 ? '' : '[[- Bram was at the pier.]]\n\n'}She puts the key on the table. It is wet. He takes it,\nturns it over, and gives it back.\n\n${scene % 7 ? '' : 'CUT TO:\n\n'}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

export function fdxOf(length: number): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Version="5">\n<Content>\n'];
  const paragraph = (type: string, text: string) =>
    `    <Paragraph Type="${type}">\n      <Text>${text}</Text>\n    </Paragraph>\n`;
  for (let scene = 1, size = 0; size < length; scene++) {
    const part = [
      paragraph('Scene Heading', `INT. ROOM ${scene} - DAY`),
      paragraph('Action', 'The door opens, and rain comes in. Nobody looks up.'),
      paragraph('Character', 'ADA'),
      paragraph('Dialogue', 'You are late again</Text><Text RevisionID="1" Style="Italic">, and you know it.'),
    ].join('');
    parts.push(part);
    size += part.length;
  }
  return `${parts.join('')}</Content>\n</FinalDraft>\n`;
}

/** One scene, however long. */
export function sceneOf(length: number): string {
  const part = 'ADA\nYou are late again, and you know it.\n\nShe turns the key over, twice.\n\n';
  return `INT. ROOM - DAY\n\n${part.repeat(Math.ceil(length / part.length))}`;
}

/** The same film over and over, made in no more room than it takes itself. */
export function filmsOf(length: number): Uint8Array {
  const film = new TextEncoder().encode(scriptOf(120_000));
  const bytes = new Uint8Array(Math.ceil(length / film.length) * film.length);
  for (let at = 0; at < bytes.length; at += film.length) bytes.set(film, at);
  return bytes;
}
