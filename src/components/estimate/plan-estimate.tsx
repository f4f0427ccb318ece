import { hydrate } from 'preact';
import { Estimate } from './Estimate.tsx';

/** `<plan-estimate>`: the estimate as the build drew it, which wakes at once, since its page is for nothing else. */
export class PlanEstimate extends HTMLElement {
  connectedCallback(): void {
    hydrate(<Estimate />, this);
  }
}
