import type { Asks, Forms, Wake } from './form.ts';

/** What brings a form to life, by what it asks for. */
const waking: Record<Asks, () => Promise<Wake>> = {
  nothing: async () => (await import('./Settled.tsx')).wakeSettled,
  answers: async () => (await import('./Calculator.tsx')).wakeCalculator,
  lists: async () => (await import('./ListCalculator.tsx')).wakeListCalculator,
};

let arriving: Promise<Forms> | undefined;

/** The forms of this page, fetched once for all of them, and anew where they did not arrive. */
function formsAt(address: string): Promise<Forms> {
  arriving ??= fetch(address)
    .then((response) => response.json())
    .catch((error) => {
      arriving = undefined;
      throw error;
    });
  return arriving;
}

/**
 * `<plan-calculator>`: a form as the build drew it, which wakes when it comes into view. Where something does not
 * arrive it stays as it is, which tells the reader so, and tries again when the line is back or it next comes into view.
 */
export class PlanCalculator extends HTMLElement {
  #waking = false;

  connectedCallback(): void {
    inView.observe(this);
  }

  async comeIntoView(): Promise<void> {
    if (this.#waking) return;
    this.#waking = true;
    try {
      await this.#wake();
      inView.unobserve(this);
    } catch {
      this.#waking = false;
      addEventListener('online', () => this.comeIntoView(), { once: true });
    }
  }

  async #wake(): Promise<void> {
    const form = this.querySelector<HTMLElement>('[data-calculator]');
    const [wake, forms] = await Promise.all([
      waking[this.getAttribute('asks') as Asks](),
      formsAt(this.getAttribute('forms') ?? ''),
    ]);
    const own = forms[form?.dataset.calculator ?? ''];
    if (own) await wake(this, own);
  }
}

const inView = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) (target as PlanCalculator).comeIntoView();
  }
});
