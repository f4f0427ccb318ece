import type { NamedField } from '../src/policy/index.ts';

/** An input that consists of the fields' examples. */
export function exampleInput(fields: readonly NamedField[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, exampleOf(field)]));
}

function exampleOf(field: NamedField): unknown {
  switch (field.kind) {
    case 'yes-no':
      return true;
    case 'choice':
      return field.options[0]?.value;
    case 'counts':
      return Array.from({ length: field.length }, () => field.example);
    case 'rows':
      return [exampleInput(field.columns)];
    default:
      return field.example;
  }
}
