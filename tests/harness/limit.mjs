// How long a test may take: without a limit, one that waits for what never comes would hold up all others.

/** Far more than any test takes on a busy machine, in milliseconds. */
export const LIMIT = 300_000;
/** The same for a measurement. */
export const LONG = 3_600_000;

/** What a promise comes to, unless it takes longer than that. */
export async function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, failed) => {
    timer = setTimeout(failed, milliseconds, new Error(`not done after ${milliseconds / 1000} seconds`));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
