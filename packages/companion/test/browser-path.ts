import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser that `CHROMIUM_PATH` names, or one where they usually are; undefined where there is none. */
export const browserPath = [process.env.CHROMIUM_PATH || usual].flat().find((path) => existsSync(path));
