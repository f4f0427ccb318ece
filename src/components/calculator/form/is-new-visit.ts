/** Whether the page was opened by a new navigation, and not by reload or back/forward. */
export function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return (visit as PerformanceNavigationTiming | undefined)?.type === 'navigate';
}
