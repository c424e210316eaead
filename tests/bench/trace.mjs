// What the browser's own trace says of the time between a key and the frame that shows its effect.
//
// The trace is taken by the tools for developers and costs the page no script of its own. Keys are
// sent as a keyboard sends them, so nothing but the reader runs in the page while it is measured.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** All that runs script; what runs inside of another of these is part of it. */
const SCRIPT = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.evaluateModule',
  'v8.run',
]);
const LAYOUT = new Set(['Layout', 'UpdateLayoutTree']);

/** Traces while `work` runs, and gives the events of the page's main thread, in milliseconds. */
export async function traced(session, work) {
  const events = [];
  const keep = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', keep);
  const traceConfig = { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  try {
    await work();
  } finally {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', keep);
  }
  return mainThread(events);
}

/** The events of the thread on which the page's scripts run: the one that runs most of them. */
function mainThread(events) {
  const threads = new Map();
  const thread = ({ pid, tid }) => `${pid}.${tid}`;
  for (const event of events) {
    if (SCRIPT.has(event.name)) threads.set(thread(event), (threads.get(thread(event)) ?? 0) + (event.dur ?? 0));
  }
  const [[main] = []] = [...threads].toSorted(([, a], [, b]) => b - a);
  const milliseconds = ({ name, ph, ts, dur = 0, args }) => ({ name, ph, start: ts / 1000, took: dur / 1000, data: args?.data });
  return events
    .filter((event) => thread(event) === main)
    .map(milliseconds)
    .toSorted((a, b) => a.start - b.start);
}

/** The longest time for which the page could not answer. */
export const longestTask = (events) => Math.max(0, ...events.filter(({ name }) => name === 'RunTask').map(({ took }) => took));

/**
 * What followed each press of a key, one entry for each: `script` until the frame that shows it,
 * with the layout that scripts force; `layout`, what style and layout took besides; `painted`, from
 * the press to that frame on the screen.
 */
export function afterKeys(events, type) {
  const presses = events.filter(({ name, ph, data }) => name === 'EventTiming' && ph === 'b' && data?.type === type);
  return presses.map((press) => {
    const painted = durationOf(press);
    const within = events.filter(({ start, ph }) => ph === 'X' && start >= press.start && start < press.start + painted);
    return { script: sum(outermost(within, SCRIPT)), layout: sum(outside(within)), painted };
  });
}

/** The browser's own measure, from the press to the frame after it. */
function durationOf({ data }) {
  if (!(data.duration > 0)) throw new Error('the trace does not say when a key was answered');
  return data.duration;
}

/** Those of some names that do not run inside of another of them. */
function outermost(events, names) {
  let end = 0;
  return events.filter(({ name, start, took }) => {
    if (!names.has(name) || start < end) return false;
    end = start + took;
    return true;
  });
}

/** Style and layout that no script has forced. */
function outside(events) {
  const scripts = outermost(events, SCRIPT);
  const isForced = ({ start }) => scripts.some((script) => start >= script.start && start < script.start + script.took);
  return outermost(events, LAYOUT).filter((event) => !isForced(event));
}

const sum = (events) => events.reduce((total, { took }) => total + took, 0);
