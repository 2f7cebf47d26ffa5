import { strFromU8 } from 'fflate';

/** Where a member of an archive lies (APPNOTE 6.3.10, 4.3). */
export type ZipEntry = {
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Of its packed bytes. */
  readonly from: number;
  readonly packed: number;
};

type Found = { readonly entries: readonly ZipEntry[]; readonly problems: readonly string[] };

/** What the directory at the end lists; without a directory, what headers are found from the beginning on. */
export function entriesOf(bytes: Uint8Array, most: number): Found {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const listed = end === undefined ? undefined : directory(view, bytes, end, most);
  if (listed && listed.entries.length > 0) return listed;
  const scanned = headers(view, bytes, most);
  if (scanned.length === 0)
    return { entries: [], problems: ['This is no archive, or an empty one. Save or download it once more.'] };
  return {
    entries: scanned,
    problems: ['The archive has lost its directory (it may be cut off); what was found is read.'],
  };
}

const endSign = 0x06054b50;
const centralSign = 0x02014b50;
const localSign = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at--) if (view.getUint32(at, true) === endSign) return at;
  return undefined;
}

function directory(view: DataView, bytes: Uint8Array, end: number, most: number): Found {
  const entries: ZipEntry[] = [];
  const size = view.getUint32(end + 12, true);
  // What stands before the archive shifts all its offsets.
  const shift = Math.max(0, end - size - view.getUint32(end + 16, true));
  let at = view.getUint32(end + 16, true) + shift;
  while (at + 46 <= end && view.getUint32(at, true) === centralSign) {
    if (entries.length >= most)
      return { entries, problems: [`There are more than ${most} files in it; the others are left out.`] };
    const name = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true) + shift;
    const from = contentOf(view, local);
    const path = strFromU8(bytes.subarray(at + 46, at + 46 + name));
    if (from !== undefined)
      entries.push({ path, ...packing(view, at + 8), from, packed: view.getUint32(at + 20, true) });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, problems: [] };
}

/** Flags and method, which follow each other in both kinds of header. */
function packing(view: DataView, at: number): { readonly method: number; readonly isEncrypted: boolean } {
  return { isEncrypted: (view.getUint16(at, true) & 1) === 1, method: view.getUint16(at + 2, true) };
}

function contentOf(view: DataView, local: number): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSign) return undefined;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function headers(view: DataView, bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) === localSign) starts.push(at);
    if (starts.length >= most) break;
  }
  return starts.flatMap((start, nth) => {
    const from = contentOf(view, start);
    if (from === undefined || from > bytes.length) return [];
    const said = view.getUint32(start + 18, true);
    // A header written before the length was known has none: then it reaches to the next.
    const packed = said > 0 ? said : (starts[nth + 1] ?? bytes.length) - from;
    const path = strFromU8(bytes.subarray(start + 30, start + 30 + view.getUint16(start + 26, true)));
    return packed > 0 ? [{ path, ...packing(view, start + 6), from, packed }] : [];
  });
}
