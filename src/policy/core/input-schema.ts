import * as z from 'zod/mini';
import { type FieldMeta, fieldRegistry } from './measure/field.ts';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

const unitOf = (meta: FieldMeta) => ('unit' in meta ? `单位：${meta.unit}。` : '');

/**
 * A pattern for dates up to (or from) a bound: one alternative for each digit that is smaller (or greater). JSON Schema
 * has no keyword for a first and a last date.
 */
function boundPattern(
  bound: string,
  digits: (digit: number) => [from: number, to: number],
): string {
  const beyond = [...bound].flatMap((digit, i) => {
    const [from, to] = digits(Number(digit));
    return from <= to ? `${bound.slice(0, i)}[${from}-${to}]` : [];
  });
  return `^(?:${[...beyond, bound].join('|')})`;
}

const EXISTING = { day: z.core.regexes.date.source, month: '^\\d{4}-(?:0[1-9]|1[0-2])$' };

/** The patterns of existing dates between the bounds of a field; none for a field that is no date. */
function datePatterns(meta: FieldMeta): JsonSchema {
  if (meta.kind !== 'day' && meta.kind !== 'month') return {};
  const patterns = [
    EXISTING[meta.kind],
    boundPattern(meta.from, (digit) => [digit + 1, 9]),
    boundPattern(meta.through, (digit) => [0, digit - 1]),
  ];
  return { allOf: patterns.map((pattern) => ({ pattern })) };
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
      if (meta) Object.assign(jsonSchema, datePatterns(meta), annotationsOf(meta));
    },
  });
}
