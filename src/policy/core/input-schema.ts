import * as z from 'zod/mini';
import { type FieldMeta, fieldRegistry } from './measure/field.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

const unitOf = (meta: FieldMeta) => ('unit' in meta ? `单位：${meta.unit}。` : '');

/**
 * A pattern for existing days up to `last`, because JSON Schema has no keyword for a last day: one alternative for each
 * digit that is smaller.
 */
function patternUpTo(last: string): string {
  const earlier = [...last].flatMap((digit, i) =>
    digit > '0' ? `${last.slice(0, i)}[0-${Number(digit) - 1}]` : [],
  );
  return `^(?:${[...earlier, last].join('|')})`;
}

/** JSON Schema annotations (title, description, examples, option titles) from the metadata of a field. */
function annotationsOf(meta: FieldMeta): JsonSchema {
  const description = `${meta.hint ?? ''}${unitOf(meta)}`;
  const example = 'example' in meta && meta.kind !== 'counts' ? [meta.example] : undefined;
  return {
    title: meta.label,
    ...(description !== '' && { description }),
    ...(example && { examples: example }),
    ...(meta.kind === 'choice' && {
      oneOf: meta.options.map(({ value, label }) => ({ const: value, title: label })),
    }),
  };
}

/** Converts a zod schema of fields to JSON Schema, with label, hint, unit and example of each field. */
export function jsonSchemaOf(schema: object): JsonSchema {
  return z.toJSONSchema(schema as z.core.$ZodType, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const meta = fieldRegistry.get(zodSchema);
      if (meta) Object.assign(jsonSchema, annotationsOf(meta));
      if (meta?.kind === 'day') jsonSchema.allOf?.push({ pattern: patternUpTo(meta.through) });
    },
  });
}
