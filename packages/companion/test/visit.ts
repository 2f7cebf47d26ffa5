import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type ReadingRoom, type Served, serve } from 'unspool/serve';
import { browserPath } from './browser-path.js';
import { unlessProofs } from './tries.js';

/** A page of the companion in a browser, and what it asked for. */
export type Visit = {
  readonly page: Page;
  readonly url: string;
  /** The text of every answer of the API so far. */
  readonly answers: readonly string[];
  /** Waits until all that was asked for is among the answers. */
  allAnswered(): Promise<void>;
  /** The bar's words for where the reader is. */
  at(label: string): Promise<void>;
  /** Presses "Next", and waits until the reader is there. */
  next(label: string): Promise<void>;
  /** Chooses a place, or a way to one, in the panel. */
  choose(name: string | RegExp): Promise<void>;
  /** Opens a page, a scene or a profile by its id in an address: ":people", "the-ferry", ":who/ines". */
  show(id: string): Promise<void>;
};

/** How the page is looked at. */
export type Looking = Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion' | 'viewport'> & {
  /** In a page that no other test has been in: for what the browser still holds in memory. */
  readonly alone?: boolean;
};

type Options<S extends ReadingRoom> = Looking & { readonly stories: () => readonly S[] };

/**
 * A test that opens the companion in a browser. Each story comes in a room of its own. Whatever the page complains about
 * fails it.
 */
export function visitTest<S extends ReadingRoom>(
  name: string,
  options: Options<S>,
  run: (visit: Visit, stories: readonly S[]) => Promise<void>,
): void {
  browserTest(name, async (context) => {
    const { stories: make, ...looking } = options;
    const stories = make();
    await visiting(looking, {
      open: () => opening(stories, context),
      run: (visit) => run(visit, stories),
    });
  });
}

/**
 * One server for all tests of this process: whatever it serves at the same address, a browser need not compile anew. It has the
 * rooms of the test that runs, and is closed with the browser.
 */
let server: Promise<Served> | undefined;
let rooms: readonly ReadingRoom[] = [];
const listeners = new Set<(story: string) => void>();

/** Serves these rooms until the test has ended; gives the address. */
async function opening(wanted: readonly ReadingRoom[], context: TestContext): Promise<string> {
  rooms = wanted;
  const stops = rooms.map((room) =>
    room.changes((story) => {
      for (const listener of listeners) listener(story);
    }),
  );
  context.after(() => {
    for (const stop of stops) stop();
    rooms = [];
  });
  server ??= serve({ room: together(), port: 0 });
  return (await server).url;
}

/** The rooms of the test that runs, as one. */
function together(): ReadingRoom {
  const first = async <T>(ask: (room: ReadingRoom) => Promise<T | undefined>): Promise<T | undefined> =>
    (await Promise.all(rooms.map(ask))).find((reply) => reply !== undefined);
  return {
    stories: async () => {
      const replies = await Promise.all(rooms.map((room) => room.stories()));
      return { version: 3, stories: replies.flatMap((reply) => ('stories' in reply ? reply.stories : [])) };
    },
    viewAt: (...asked) => first((room) => room.viewAt(...asked)),
    makersAt: async () => [],
    passagesAt: (...asked) => first((room) => room.passagesAt(...asked)),
    recapAt: (...asked) => first((room) => room.recapAt(...asked)),
    proofAt: (...asked) => first((room) => room.proofAt(...asked)),
    imageAt: (...asked) => first((room) => room.imageAt(...asked)),
    pictureAt: (...asked) => first((room) => room.pictureAt(...asked)),
    knowsAt: (...asked) => first((room) => room.knowsAt(...asked)),
    replyAt: (...asked) => first((room) => room.replyAt(...asked)),
    changes: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A test that needs a browser; without one it is skipped. */
export function browserTest(name: string, run: (context: TestContext) => Promise<void>): void {
  test(name, { timeout: 120_000, skip: withoutBrowser }, run);
}

/** One that takes long, and is tried in proofs only. */
export function provenInBrowser(name: string, run: (context: TestContext) => Promise<void>): void {
  test(name, { timeout: 120_000, skip: unlessProofs ?? withoutBrowser }, run);
}

const withoutBrowser = browserPath ? false : 'no browser: set CHROMIUM_PATH';

/** Opens a page of what `open` serves, and leaves it before the server is closed, which is after the test. */
export async function visiting(
  looking: Looking,
  { open, run }: { readonly open: () => Promise<string>; readonly run: (visit: Visit) => Promise<void> },
): Promise<void> {
  opened += 1;
  try {
    const url = await open();
    const watched = await pageFor(looking);
    const { page } = watched;
    const seen: Seen = { faults: [], answers: [], pending: new Set() };
    watched.seen = seen;
    let isKept = false;
    try {
      await page.goto(url);
      await run(visitOf(page, url, seen));
      assert.equal(await page.evaluate('window.pwned'), undefined);
      assert.deepEqual(seen.faults, []);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await page.goto('about:blank');
      isKept = !looking.alone;
    } finally {
      if (!isKept) {
        if (shared === watched) shared = undefined;
        await page.context().close();
      }
    }
  } finally {
    opened -= 1;
    closeWhenIdle();
  }
}

/** A page, and what it asked for and complained about in the test that it is for now. */
type Seen = { readonly faults: string[]; readonly answers: string[]; readonly pending: Set<Promise<unknown>> };
type Watched = { readonly page: Page; seen: Seen };

/**
 * One browser and one page for all tests of this process, as each new page takes half a second of a processor. It is closed
 * when none has needed it for a moment.
 */
let browser: Promise<Browser> | undefined;
let shared: Watched | undefined;
let opened = 0;

function closeWhenIdle(): void {
  setTimeout(() => {
    if (opened > 0) return;
    void browser?.then(
      (idle) => idle.close(),
      () => undefined,
    );
    void server?.then(
      (idle) => idle.close(),
      () => undefined,
    );
    server = undefined;
    browser = undefined;
    shared = undefined;
  }, 300);
}

async function pageFor({ alone, viewport, ...media }: Looking): Promise<Watched> {
  const watched = alone ? await openPage() : (shared ?? (await openPage()));
  if (!alone) shared = watched;
  await watched.page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await watched.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference', ...media });
  return watched;
}

async function openPage(): Promise<Watched> {
  browser ??= chromium.launch({
    executablePath: browserPath as string,
    timeout: 30_000,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await (await browser).newContext();
  context.setDefaultTimeout(20_000);
  const watched: Watched = { page: await context.newPage(), seen: { faults: [], answers: [], pending: new Set() } };
  watch(watched);
  return watched;
}

/** Waits until what was changed has been laid out and painted. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Errors, dialogs and violations of the content security policy, which Chromium reports on the console; and answers of the API. */
function watch(watched: Watched): void {
  const { page } = watched;
  const fault = (what: string) => watched.seen.faults.push(what);
  page.on('pageerror', (error) => fault(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') fault(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    fault(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    // A page that was published is also read from the folder in which it lies.
    if (!/^(?:http:\/\/127\.0\.0\.1:|about:blank$|file:\/\/\/.*unspool-published-)/.test(request.url()))
      fault(`request: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().includes('/api/stories')) return;
    const { answers, pending } = watched.seen;
    const answered = request
      .response()
      .then((response) => response?.text())
      .then(
        (text) => answers.push(text ?? ''),
        () => 0,
      )
      .finally(() => pending.delete(answered));
    pending.add(answered);
  });
}

function visitOf(page: Page, url: string, { answers, pending }: Seen): Visit {
  const at = (label: string) => page.locator('.here span').getByText(label, { exact: true }).waitFor();
  return {
    page,
    url,
    answers,
    allAnswered: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
    at,
    next: async (label) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await at(label);
    },
    choose: async (name) => {
      await page.locator('.here').click();
      await page.locator('.panel').getByRole('button', { name }).click();
    },
    show: async (id) => {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, encodeURIComponent(id));
      await settled(page);
    },
  };
}
