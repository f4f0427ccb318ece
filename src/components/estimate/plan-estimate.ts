const NOT_LOADED =
  '估算用的程序没有载入，可能是网络断了。网络好了会自动再试；一直打不开，请刷新网页。';

/**
 * `<plan-estimate>`: the server-rendered form that asks for the reader's roles. The code that asks the questions
 * is loaded once a role is checked, or at once if the address has answers.
 */
export class PlanEstimate extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.load(), { once: true });
    const names = Array.from(new URLSearchParams(location.search).keys());
    if (history.state?.estimate || names.some((name) => name !== 'on')) this.load();
  }

  /** Loads the questions. If that fails, says so and retries when the network is back. */
  private async load(): Promise<void> {
    try {
      const { start } = await import('./start.tsx');
      await start(this, JSON.parse(this.getAttribute('measures') ?? '[]'));
    } catch {
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = NOT_LOADED;
      addEventListener('online', () => this.load(), { once: true });
    }
  }
}
