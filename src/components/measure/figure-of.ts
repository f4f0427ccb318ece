import { type Figure, figureNamed, figuresOf } from '../../policy/index.ts';

/**
 * The figure that `measure-id.name` or `plan.name` names.
 * Throws an Error that says which name on which page is wrong, and what there is instead.
 */
export function figureOf(name: string, page: string): Figure {
  const figure = figureNamed(name);
  if (figure) return figure;
  const [owner = '', key = ''] = name.split('.');
  const figures = figuresOf(owner);
  if (!figures) {
    throw new Error(
      `<Figure of="${name}"> on ${page}: there is no measure “${owner}”. The ids stand in #plan/measures.`,
    );
  }
  const known = Object.keys(figures).join(', ') || 'none';
  throw new Error(
    `<Figure of="${name}"> on ${page}: “${owner}” has no figure “${key}”. Its figures: ${known}.`,
  );
}
