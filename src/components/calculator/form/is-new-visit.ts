/** Whether the page was come to anew; a page that is reloaded or come back to is where it was. */
export function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return (visit as PerformanceNavigationTiming | undefined)?.type === 'navigate';
}
