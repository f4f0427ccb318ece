import { bringsAnswers } from './brings-answers.ts';
import type { Asks, InitForm } from './form/form.ts';

/** What brings a form to life, by what it asks for. */
const forms: Record<Asks, () => Promise<{ init: InitForm }>> = {
  nothing: () => import('./result/StaticResult.tsx'),
  answers: () => import('./Calculator.tsx'),
  lists: () => import('./form/ListCalculator.tsx'),
};

/**
 * `<plan-calculator>`: a form as the build drew it, which wakes when it comes near. Where something does not arrive it
 * stays as it is, which tells the reader so, and tries again when the line is back or it next comes near.
 */
export class PlanCalculator extends HTMLElement {
  #forms = false;

  connectedCallback(): void {
    near.observe(this);
    if (bringsAnswers(location.search, this.#measure)) this.comeNear();
  }

  get #measure(): string {
    return this.querySelector<HTMLElement>('[data-calculator]')?.dataset.calculator ?? '';
  }

  async comeNear(): Promise<void> {
    if (this.#forms) return;
    this.#forms = true;
    try {
      await this.#init();
      near.unobserve(this);
    } catch {
      this.#forms = false;
      addEventListener('online', () => this.comeNear(), { once: true });
    }
  }

  async #init(): Promise<void> {
    const [{ init }, form] = await Promise.all([
      forms[this.getAttribute('asks') as Asks](),
      fetch(`${this.getAttribute('forms')}${this.#measure}.json`).then((file) => file.json()),
    ]);
    await init(this, form);
  }
}

/** How far below or above what is seen a form is fetched already. */
const NEAR = '200px';

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) (target as PlanCalculator).comeNear();
    }
  },
  { rootMargin: `${NEAR} 0px` },
);
