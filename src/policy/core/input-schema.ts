import * as z from 'zod/mini';
import { type FieldMeta, fieldRegistry } from './measure/field.ts';

/** A JSON Schema of draft 2020-12, by its keywords. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const unitOf = (meta: FieldMeta) => ('unit' in meta ? `单位：${meta.unit}。` : '');

/** Label, hint, unit, example and the labels of options, under JSON Schema's own names for them. */
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

/** The JSON Schema of what a zod schema of fields takes, each field with its label, hint, unit and example. */
export function jsonSchemaOf(schema: object): JsonSchema {
  return z.toJSONSchema(schema as z.core.$ZodType, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const meta = fieldRegistry.get(zodSchema);
      if (meta) Object.assign(jsonSchema, annotationsOf(meta));
    },
  });
}
