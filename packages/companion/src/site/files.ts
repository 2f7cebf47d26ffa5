// The files of a site are scripts, each of which hands over one value under its name: a page that lies in a folder can load
// nothing else from it.

declare global {
  var unspool: ((name: string, value: unknown) => void) | undefined;
}

/** What is loaded or on its way, by the address of its file; undefined where there is no such file. */
const files = new Map<string, Promise<unknown>>();
const arrived = new Map<string, unknown>();

globalThis.unspool = (name, value) => {
  arrived.set(name, value);
};

/** The value of a file, as “places/NAME” below a folder; undefined if it cannot be had. */
export async function loadFile<T>(folder: string, name: string): Promise<T | undefined> {
  const address = `${folder}${name}.js`;
  const known = files.get(address);
  const loading =
    known ??
    loadScript(address).then(() => {
      const value = arrived.get(name);
      arrived.delete(name);
      if (value === undefined) files.delete(address);
      return value;
    });
  files.set(address, loading);
  // What stands in it was packed by us, for a page of this version.
  return (await loading) as T | undefined;
}

/** Forgets every file below a folder but those of these places: what lies ahead of a reader who went back, and doors. */
export function forgetFiles(folder: string, places: readonly string[]): void {
  const kept = new Set(places.map((name) => `${folder}places/${name}.js`));
  for (const address of files.keys()) if (!kept.has(address)) files.delete(address);
}

/** Runs a script; resolves also where it cannot be had. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const end = () => {
      script.remove();
      // The browser's own list of requests names places, too.
      performance.clearResourceTimings();
      resolve();
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = address;
    document.head.append(script);
  });
}
