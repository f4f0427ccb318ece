/**
 * `<plan-estimate>`: the form that asks who the reader is, as the build drew it. What asks the questions is loaded once
 * an identity is ticked, or at once where the address brings a situation.
 */
export class PlanEstimate extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.load(), { once: true });
    const names = Array.from(new URLSearchParams(location.search).keys());
    if (history.state?.estimate || names.some((name) => name !== 'on')) this.load();
  }

  /** Tries again when the network is back, where something cannot be loaded. */
  private async load(): Promise<void> {
    try {
      const { start } = await import('./start.tsx');
      await start(this, JSON.parse(this.getAttribute('measures') ?? '[]'));
    } catch {
      addEventListener('online', () => this.load(), { once: true });
    }
  }
}
