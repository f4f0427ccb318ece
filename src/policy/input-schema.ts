import { measureOf } from '#plan/measures.ts';
import { type JsonSchema, jsonSchemaOf } from './core/input-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of what `assess` takes for one measure; rules between fields are in no schema. Money has two
 * decimals and rates four: a validator that divides by floating point, as ajv does, needs its `multipleOfPrecision: 3`.
 * Throws an AssessmentError for an id that no measure has.
 */
export const inputSchema = (id: string): JsonSchema => jsonSchemaOf(measureOf(id).zodSchema());
