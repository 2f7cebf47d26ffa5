import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type ReadingRoom, serve } from 'unspool/serve';

/** A page of the companion in a browser, and what it asked for. */
export type Visit = {
  readonly page: Page;
  readonly url: string;
  /** The text of every answer of the API so far. */
  readonly answers: readonly string[];
  /** The bar's words for where the reader is. */
  at(label: string): Promise<void>;
  /** Presses "Next", and waits until the reader is there. */
  next(label: string): Promise<void>;
  /** Chooses a place, or a way to one, in the panel. */
  choose(name: string | RegExp): Promise<void>;
};

type Options<S extends ReadingRoom> = BrowserContextOptions & { readonly stories: () => readonly S[] };

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
    const { stories: make, ...browsing } = options;
    const stories = make();
    await visiting(context, browsing, {
      open: async () => {
        const server = await serve({ room: together(stories), port: 0 });
        context.after(() => server.close());
        return server.url;
      },
      run: (visit) => run(visit, stories),
    });
  });
}

/** Several rooms as one. */
function together(rooms: readonly ReadingRoom[]): ReadingRoom {
  const first = async <T>(ask: (room: ReadingRoom) => Promise<T | undefined>): Promise<T | undefined> =>
    (await Promise.all(rooms.map(ask))).find((reply) => reply !== undefined);
  return {
    stories: async () => {
      const replies = await Promise.all(rooms.map((room) => room.stories()));
      return { version: 1, stories: replies.flatMap((reply) => ('stories' in reply ? reply.stories : [])) };
    },
    viewAt: (...asked) => first((room) => room.viewAt(...asked)),
    passagesAt: (...asked) => first((room) => room.passagesAt(...asked)),
    changes: (listener) => {
      const stops = rooms.map((room) => room.changes(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A test that needs a browser; without one it is skipped. */
export function browserTest(name: string, run: (context: TestContext) => Promise<void>): void {
  test(name, { timeout: 120_000, skip: executable ? false : 'no browser: set CHROMIUM_PATH' }, run);
}

/** Opens a page of what `open` serves, and closes it after the test, before the server. */
export async function visiting(
  context: TestContext,
  browsing: BrowserContextOptions,
  { open, run }: { readonly open: () => Promise<string>; readonly run: (visit: Visit) => Promise<void> },
): Promise<void> {
  const page = await openPage(context, browsing);
  const url = await open();
  const faults = watchFaults(page);
  const answers: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/api/stories')) return;
    answers.push(await response.text().catch(() => ''));
  });
  await page.goto(url);
  await run(visitOf(page, url, answers));
  assert.equal(await page.evaluate('window.pwned'), undefined);
  assert.deepEqual(faults, []);
}

const chosen = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const executable = existsSync(chosen) ? chosen : undefined;

/** One browser for all tests of this process. It is closed when none has needed it for a moment. */
let browser: Promise<Browser> | undefined;
let opened = 0;

function closeWhenIdle(): void {
  setTimeout(() => {
    if (opened > 0) return;
    void browser?.then(
      (idle) => idle.close(),
      () => undefined,
    );
    browser = undefined;
  }, 300);
}

async function openPage(context: TestContext, options: BrowserContextOptions): Promise<Page> {
  opened += 1;
  let browsing: BrowserContext | undefined;
  context.after(async () => {
    await browsing?.close();
    opened -= 1;
    closeWhenIdle();
  });
  browser ??= chromium.launch({
    executablePath: chosen,
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
  browsing = await (await browser).newContext(options);
  browsing.setDefaultTimeout(20_000);
  return browsing.newPage();
}

/** Errors, dialogs and violations of the content security policy, which Chromium reports on the console. */
function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^http:\/\/127\.0\.0\.1:/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  return faults;
}

function visitOf(page: Page, url: string, answers: readonly string[]): Visit {
  const at = (label: string) => page.locator('.here span').getByText(label, { exact: true }).waitFor();
  return {
    page,
    url,
    answers,
    at,
    next: async (label) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await at(label);
    },
    choose: async (name) => {
      await page.locator('.here').click();
      await page.locator('.panel').getByRole('button', { name }).click();
    },
  };
}
