import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has had, in bytes. Linux counts what a process was before it became another program to
 * `maxRSS`; its own most is elsewhere.
 */
export function mostMemory(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
