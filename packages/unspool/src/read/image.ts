/** What a picture file is, by its bytes alone. `ending` is what such files are called; `width` and `height` are in pixels. */
export type Image = {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif';
  readonly ending: 'jpg' | 'png' | 'webp' | 'gif';
  readonly width: number;
  readonly height: number;
};

/** The largest file that is shown, in bytes. */
export const mostImageBytes = 8 * 1024 * 1024;

/** The picture that a file holds; or why it is none that is shown, as the end of a sentence. Whatever its name says counts for nothing. */
export function imageOf(bytes: Uint8Array): Image | { readonly problem: string } {
  if (bytes.length > mostImageBytes) return { problem: `it is larger than ${mostImageBytes / 1024 / 1024} MB` };
  const image = readers.reduce<Image | undefined>((found, read) => found ?? read(bytes), undefined);
  if (image) {
    if (image.width < 1 || image.height < 1) return { problem: 'it has no size' };
    return image.width * image.height > mostPixels ? { problem: 'it has more than 60 million points' } : image;
  }
  const begin = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  if (/<svg[\s>]|<!DOCTYPE svg/i.test(begin)) return { problem: 'it is an SVG, which can hold a program' };
  return { problem: bytes.length === 0 ? 'it is empty' : 'it is no JPEG, PNG, WebP or GIF' };
}

/** What a browser can unpack without coming to a halt. */
const mostPixels = 60_000_000;

const readers: readonly ((bytes: Uint8Array) => Image | undefined)[] = [png, gif, webp, jpeg];

function png(bytes: Uint8Array): Image | undefined {
  if (!begins(bytes, 0, '\x89PNG\r\n\x1a\n') || !begins(bytes, 12, 'IHDR') || bytes.length < 24) return undefined;
  const view = viewOf(bytes);
  return { type: 'image/png', ending: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array): Image | undefined {
  if (!(begins(bytes, 0, 'GIF87a') || begins(bytes, 0, 'GIF89a')) || bytes.length < 10) return undefined;
  const view = viewOf(bytes);
  return { type: 'image/gif', ending: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(bytes: Uint8Array): Image | undefined {
  if (!begins(bytes, 0, 'RIFF') || !begins(bytes, 8, 'WEBP') || bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  const sized = (width: number, height: number): Image => ({ type: 'image/webp', ending: 'webp', width, height });
  if (begins(bytes, 12, 'VP8 ')) return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (begins(bytes, 12, 'VP8L')) {
    const packed = view.getUint32(21, true);
    return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
  }
  if (!begins(bytes, 12, 'VP8X')) return undefined;
  const threeBytes = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65536 + 1;
  return sized(threeBytes(24), threeBytes(27));
}

/** Its size stands in the frame, behind pieces of other kinds, each of which says how long it is. */
function jpeg(bytes: Uint8Array): Image | undefined {
  if (!begins(bytes, 0, '\xff\xd8\xff')) return undefined;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      return { type: 'image/jpeg', ending: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // A filling byte is a piece of its own.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15, without the three of that row that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function begins(bytes: Uint8Array, at: number, letters: string): boolean {
  if (bytes.length < at + letters.length) return false;
  for (let index = 0; index < letters.length; index++)
    if (bytes[at + index] !== letters.charCodeAt(index)) return false;
  return true;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
