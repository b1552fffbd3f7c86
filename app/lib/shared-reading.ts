/**
 * Reads a value for many callers at once and never hands out one that was read before its caller asked: whoever asks
 * while a reading is under way gets the next one, together with all others who ask meanwhile.
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
    if (!current) return begin();
    next ??= current.then(begin, begin);
    return next;
  };
}
