import { isTrackNamed } from './formats.js';
import { trackName } from './subtitles/track-name.js';

/** What a work without a title is called: the name of its file as one would write it, and no more changed than that. */
export function presentable(path: string): string {
  const file = (path.split(/[/\\]/).at(-1) ?? path).normalize('NFC');
  const name = isTrackNamed(file) ? trackName(file).film : file.replace(/\.[a-z]{2,8}$/i, '');
  const spaced = spacedOut(name).trim();
  if (!/[\p{L}\p{N}]/u.test(spaced)) return file.trim() === '' ? 'Untitled' : file;
  return spaced === spaced.toLowerCase() ? spaced.replace(/^\P{L}*\p{Ll}/u, (start) => start.toUpperCase()) : spaced;
}

/** A name that has spaces has its dots and hyphens for a reason; a single hyphen may be that of Spider-Man. */
function spacedOut(name: string): string {
  if (/\s/.test(name)) return name.replace(/\s+/g, ' ');
  if (name.includes('_')) return name.replace(/_+/g, ' ');
  if (/^[^.]{2,}(?:\.[^.]{2,}){2,}$/.test(name)) return name.replace(/\./g, ' ');
  return /^[^-]+(?:-[^-]+){2,}$/.test(name) ? name.replace(/-/g, ' ') : name;
}
