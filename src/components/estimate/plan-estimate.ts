/**
 * `<plan-estimate>`: the server-rendered form that asks for the reader's identities. The code that asks the questions
 * is loaded once an identity is checked, or at once if the address carries answers.
 */
export class PlanEstimate extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.load(), { once: true });
    const names = Array.from(new URLSearchParams(location.search).keys());
    if (history.state?.estimate || names.some((name) => name !== 'on')) this.load();
  }

  /** Retry when the network is back. */
  private async load(): Promise<void> {
    try {
      const { start } = await import('./start.tsx');
      await start(this, JSON.parse(this.getAttribute('measures') ?? '[]'));
    } catch {
      addEventListener('online', () => this.load(), { once: true });
    }
  }
}
