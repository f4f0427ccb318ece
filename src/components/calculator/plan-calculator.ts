import type { FormKind, InitForm } from './form/form.ts';
import { hasAnswersTo } from './has-answers-to.ts';

const forms: Record<FormKind, () => Promise<{ init: InitForm }>> = {
  nothing: () => import('./StaticResult.tsx'),
  answers: () => import('./Calculator.tsx'),
  lists: () => import('./lists/ListCalculator.tsx'),
};

const measureIn = (place: HTMLElement): string =>
  (place.querySelector('[data-calculator]') as HTMLElement).dataset.calculator as string;

async function hydrate(place: HTMLElement): Promise<void> {
  const [{ init }, all] = await Promise.all([
    forms[place.getAttribute('asks') as FormKind](),
    fetch(place.getAttribute('forms') as string).then((file) => file.json()),
  ]);
  await init(place, all[measureIn(place)]);
}

/**
 * `<plan-calculator>`: a server-rendered form, hydrated when it is near the viewport. If a file cannot be loaded, the
 * form says so and retries on request, when the network is back, or when it is next near the viewport. Without a network
 * it keeps its “loading” text.
 */
class PlanCalculator extends HTMLElement {
  // Not `#hydrating`: for the browsers of the list, the transpiled private name is larger than the class.
  private hydrating = false;

  connectedCallback(): void {
    near.observe(this);
    if (hasAnswersTo(location.search, measureIn(this))) this.comeNear();
  }

  async comeNear(): Promise<void> {
    if (this.hydrating) return;
    this.hydrating = true;
    try {
      await hydrate(this);
      near.unobserve(this);
    } catch {
      this.hydrating = false;
      addEventListener('online', () => this.comeNear(), { once: true });
      import('./form-load-error.ts').then(
        (script) => {
          // Another try may have begun, or succeeded, while the script was loading.
          if (!this.hydrating) script.showLoadError(this);
        },
        () => {},
      );
    }
  }
}

/** The margin around the viewport within which forms are fetched. */
const NEAR = '200px';

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) (target as PlanCalculator).comeNear();
    }
  },
  { rootMargin: `${NEAR} 0px` },
);

/** Registers the element, which starts every calculator of the page. */
export const initCalculators = (): void => customElements.define('plan-calculator', PlanCalculator);
