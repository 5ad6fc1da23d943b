import { LostPages } from './pages';

/** What a task gives; where pages turn out to be lost, that is mended and the task done once more. */
export async function mended<Result>(
  task: () => Promise<Result>,
  mend: () => Promise<void>,
): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof LostPages)) throw error;
    await mend();
    return task();
  }
}
