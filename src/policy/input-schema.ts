import { measureOf } from '#plan/measures.ts';
import { type JsonSchema, jsonSchemaOf } from './core/input-schema.ts';

/**
 * The JSON Schema (draft 2020-12) of the input of `assess` for one measure. It does not include cross-field rules.
 * Money has two decimals and percentages have four. Validators that divide in floating point, such as ajv, need
 * `multipleOfPrecision: 3`. Throws an AssessmentError for an unknown id.
 */
export const inputSchema = (id: string): JsonSchema => jsonSchemaOf(measureOf(id).zodSchema());
