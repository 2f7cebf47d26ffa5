import { UsageError } from '../arguments.js';

/** A package that only some pictures need. Throws a {@link UsageError} where it is not installed. */
export async function needed<T>(name: string, load: () => Promise<T>): Promise<T> {
  return await load().catch(() => {
    throw new UsageError(`For this the package ${name} is needed, and is not installed: npm install ${name}`);
  });
}
