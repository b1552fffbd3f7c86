/** The most memory that the process (all its threads) held while it worked, in MB. */
export async function peakMemory<Value>(work: () => Promise<Value>): Promise<{ value: Value; peakMb: number }> {
  let peak = process.memoryUsage.rss();
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 20);
  try {
    const value = await work();
    look();
    return { value, peakMb: peak / 1024 / 1024 };
  } finally {
    clearInterval(timer);
  }
}
