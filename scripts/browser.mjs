import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stop } from './setup.mjs';

/** A Chromium without windows: it does the same in two thirds of the time. */
const light = 'chromium-headless-shell';

/**
 * The path of a Chromium for the browser tests, or undefined: one without windows where there is one. Where that is usual in a
 * container, it is installed.
 */
export function findBrowser({ mayInstall }) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && !existsSync(chosen)) stop(`CHROMIUM_PATH is ${chosen}, but there is no such file.`);
  if (chosen) return chosen;
  const find = () => usualPlaces().find((path) => existsSync(path));
  const found = find();
  if (!mayInstall || found?.endsWith(light)) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) installWithApt({ isNeeded: found === undefined });
  return find();
}

function usualPlaces() {
  const { PATH = '', PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
  const names = [light, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return [
    ...names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...[PROGRAMFILES, programFilesX86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => windows.map((name) => join(folder, name))),
  ];
}

/** Installs the light one; where none is there at all, any, and after another look at what there is. */
function installWithApt({ isNeeded }) {
  console.log('Installing Chromium for the browser tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env }).status === 0;
  const install = () => apt('install', '-y', light) || (isNeeded && apt('install', '-y', 'chromium'));
  if (!install() && isNeeded && !(apt('update') && install()))
    console.log('Chromium could not be installed with apt-get.');
}
