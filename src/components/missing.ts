/** Until every measure has landed: tells what is missing, and lets the page be built without it. */
export function missing(message: string): undefined {
  console.warn(message);
  return undefined;
}
