// What many measurements of one thing say.

/** The median, the 95th percentile and the worst of some numbers. */
export function summary(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  // The smallest of the numbers that as many as the share asks for do not exceed.
  const at = (share) => sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)];
  return { times: sorted.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}

/** The median alone. */
export const median = (numbers) => summary(numbers).median;
