/** Freezes a value that callers share, recursively, and returns it. For plain data without cycles only. */
export function deepFreeze<T>(value: T): T {
  // What is no object counts as frozen.
  if (typeof value === 'function' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value as object)) deepFreeze(inner);
  return value;
}
