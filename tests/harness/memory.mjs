// What a page holds: the heap of its scripts, and the memory of its programs. No browser says the
// second, so the page is asked to remember where it is.

/** Runs in the page before anything else: keeps the memory of every program that is started. */
export function rememberMemories() {
  const memories = new Set();
  const remember = (result) => {
    const { exports } = result.instance ?? result;
    for (const value of Object.values(exports)) if (value instanceof WebAssembly.Memory) memories.add(value);
    return result;
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = (...given) => original.apply(WebAssembly, given).then(remember);
  }
  globalThis.bytesOfMemories = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}

/**
 * The bytes that a page holds after everything that nobody needs has been thrown away: `{heap, wasm}`.
 * The page was prepared by {@link rememberMemories}; `session` speaks to the tools for developers.
 */
export async function memoryOf(page, session) {
  // The second time takes what the first has let go of; finalizers run between.
  for (let time = 0; time < 3; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, wasm: await page.evaluate(() => globalThis.bytesOfMemories()) };
}
