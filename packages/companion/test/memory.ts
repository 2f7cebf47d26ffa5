import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Every text that the page's scripts still hold on to, among which is one that is on the page. */
export async function readMemory(page: Page, shown: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  assert.ok(strings.includes(shown), 'what is on the page is not found in memory');
  return strings.join('\n');
}
