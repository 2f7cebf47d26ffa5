/**
 * pdf.js, loaded when the first PDF is read: whoever reads none needs not have it. What it brings along for old browsers
 * takes the place of `JSON.stringify`, `push` and more in the whole process, where they are some ten times slower: those are put
 * back, and what Node has not is left there, since pdf.js needs it. Rejects where it is not installed.
 */
export function loadPdf(): Promise<unknown> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<unknown> | undefined;

async function load(): Promise<unknown> {
  const own = builtIns();
  try {
    // The half that reads comes with the first file otherwise, and brings the same along once more.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    for (const { owner, name, value } of own)
      if (owner[name] !== value) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
  }
}

type BuiltIn = { readonly owner: Owner; readonly name: PropertyKey; readonly value: unknown };
type Owner = Record<PropertyKey, unknown>;

/** The functions of all that the language brings along, and of what is made by them. */
function builtIns(): readonly BuiltIn[] {
  const values = Object.values(Object.getOwnPropertyDescriptors(globalThis)).map(({ value }) => value as unknown);
  return values.filter(isOwner).flatMap((owner) => {
    const { prototype } = owner;
    return [owner, ...(isOwner(prototype) ? [prototype] : [])].flatMap(functionsOf);
  });
}

function functionsOf(owner: Owner): readonly BuiltIn[] {
  return Reflect.ownKeys(owner).flatMap((name) => {
    const { value, configurable } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    return configurable && typeof value === 'function' ? [{ owner, name, value }] : [];
  });
}

function isOwner(value: unknown): value is Owner {
  return (typeof value === 'object' || typeof value === 'function') && value !== null && value !== globalThis;
}
