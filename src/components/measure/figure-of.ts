import { type Figure, figureNamed, figuresOf } from '../../policy/index.ts';

/**
 * The figure named `measure-id.name` or `plan.name`. Throws an Error with the wrong name, the page, and the names that
 * exist.
 */
export function figureOf(name: string, page: string): Figure {
  const figure = figureNamed(name);
  if (figure) return figure;
  const [owner = '', key = ''] = name.split('.');
  const figures = figuresOf(owner);
  if (!figures) {
    throw new Error(
      `<Figure of="${name}"> on ${page}: there is no measure “${owner}”. The ids are in #plan/measures.`,
    );
  }
  const known = Object.keys(figures).join(', ') || 'none';
  throw new Error(
    `<Figure of="${name}"> on ${page}: “${owner}” has no figure “${key}”. Its figures: ${known}.`,
  );
}
