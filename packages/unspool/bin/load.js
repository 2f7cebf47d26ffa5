const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join } = require('node:path');
const { getHeapCodeStatistics } = require('node:v8');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/**
 * Runs a script as `require` would, but with what V8 made of it when the same command ran before, which is kept in the user's
 * folder for such things: V8 takes longer to read the script than most commands take for their work. Nothing of a story is in
 * it. It can be deleted at any time; what is damaged, of another script or of another Node is as if it were not there. `keep`
 * is for the end: then V8 has compiled what the command needs, and if that was much, it is kept for the next time.
 */
exports.load = (path, command) => {
  const bytes = readFileSync(path);
  const sum = crc32(bytes);
  const kept = keptAt(/^[a-z]{1,20}$/.test(command) ? command : 'help');
  const cachedData = kept && read(kept, sum);
  // No character of it is beyond ASCII (scripts/bundle.mjs).
  const source = bytes.toString('latin1');
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, importing) {'use strict';${source}\n})`,
    {
      filename: path,
      cachedData,
    },
  );
  const wasKept = cachedData !== undefined && script.cachedDataRejected === false;
  const known = compiled();
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path), importing);
  const keep = () => {
    if (kept && (!wasKept || (performance.now() < soon && compiled() - known > much)))
      write(kept, sum, script.createCachedData());
  };
  return { exported: module.exports, keep };
};

/** What is loaded only when it is needed: Node does not know on whose behalf a kept script would do so itself. */
function importing(name) {
  return import(name);
}

/** In bytes. With a story, a command compiles five times as much where nothing was kept, and a fifth of it where all was. */
const much = 120_000;

/** In milliseconds. What took longer would not be much quicker, and it takes a while to look through all that it made. */
const soon = 1_000;

function compiled() {
  return getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** Where what belongs to a command is kept; nowhere if whoever runs it wants none, as they tell Node. */
function keptAt(command) {
  const { env, platform } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const home =
    [env.XDG_CACHE_HOME, platform === 'win32' && env.LOCALAPPDATA].find((folder) => folder && isAbsolute(folder)) ??
    join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(home, 'unspool', `${command}.code`);
}

/** A file begins with two sums, of the script and of what is kept: V8 itself believes what it is given. */
const head = 8;

function read(path, sum) {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(head);
    return bytes.readUInt32LE(0) === sum && bytes.readUInt32LE(4) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Beside first, then under its name: another that starts meanwhile finds all of it, or what was there. */
function write(path, sum, data) {
  const sums = Buffer.alloc(head);
  sums.writeUInt32LE(sum, 0);
  sums.writeUInt32LE(crc32(data), 4);
  const beside = `${path}.${process.pid}`;
  try {
    // One by one, for nothing above them is made: a home that is not there is not the business of a cache.
    for (const folder of [dirname(dirname(path)), dirname(path)]) {
      if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    }
    try {
      writeFileSync(beside, Buffer.concat([sums, data]), { mode: 0o600, flag: 'wx' });
      renameSync(beside, path);
    } catch {
      rmSync(beside, { force: true });
    }
  } catch {
    // Then the next time takes as long: that a folder cannot be written is no reason to fail.
  }
}
