import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/**
 * A page, a picture or Markdown with a last line that says that we made it, and a sum of all before: a comment, which nobody sees. So
 * it is known later whether somebody has written into it since.
 */
export function signed(text: string): string {
  return `${text}<!-- made by Unspool; sha256 ${sumOf(Buffer.from(text))} -->\n`;
}

/** Whether a file is as we made it, to the letter. */
export async function isMade(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    if ((await file.stat()).size > largest) return false;
    const bytes = await file.readFile();
    const cut = bytes.lastIndexOf('<!-- made by Unspool; sha256 ');
    const [, sum] =
      /^<!-- made by Unspool; sha256 ([0-9a-f]{64}) -->\n$/.exec(bytes.toString('latin1', Math.max(0, cut))) ?? [];
    return cut >= 0 && sum === sumOf(bytes.subarray(0, cut));
  } finally {
    await file.close();
  }
}

const largest = 256 * 1024 * 1024;

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
