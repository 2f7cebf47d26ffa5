/** What two texts read around their first difference; null if they are the same. */
export function difference(here: string, there: string): { readonly here: string; readonly there: string } | null {
  if (here === there) return null;
  let at = 0;
  while (at < here.length && here[at] === there[at]) at += 1;
  return { here: excerpt(here, at), there: excerpt(there, at) };
}

/** The surfaces that differ, each with its first difference; one that the other does not have differs too. */
export function differences(
  here: Readonly<Record<string, string>>,
  there: Readonly<Record<string, string>>,
  differ = difference,
): { readonly characters: number; readonly differing: readonly { surface: string; here: string; there: string }[] } {
  let characters = 0;
  const differing = [...new Set([...Object.keys(here), ...Object.keys(there)])].flatMap((surface) => {
    const [own = '(no such surface)', other = '(no such surface)'] = [here[surface], there[surface]];
    characters += own.length;
    const found = differ(own, other);
    return found ? [{ surface, ...found }] : [];
  });
  return { characters, differing };
}

const before = 60;
const after = 60;

function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - before);
  const lead = `${from > 0 ? '…' : ''}${text.slice(from, at)}`;
  const rest = at < text.length ? text.slice(at, at + after) : '(ends here)';
  return `${lead}▸${rest}${at + after < text.length ? '…' : ''}`.replace(/\s+/g, ' ');
}
