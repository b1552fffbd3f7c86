/**
 * Reads a value for many callers at once and never hands out one that was read before its caller asked. Whoever asks in one
 * turn of the event loop shares a reading; whoever asks while it is under way gets the next one, together with all others
 * who ask meanwhile.
 */
export function sharedReading<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let current: Promise<unknown> | null = null;
  let next: Promise<Value> | null = null;
  const begin = (): Promise<Value> => {
    next = null;
    const reading = read();
    current = reading;
    const end = () => {
      if (current === reading) current = null;
    };
    reading.then(end, end);
    return reading;
  };
  return () => {
    next ??= (current ?? new Promise((resolve) => setImmediate(resolve))).then(begin, begin);
    return next;
  };
}
