import * as z from 'zod/mini';

/**
 * What reads an answer: zod's smallest schema, one function that takes a value and tells each mistake in it. Its other kinds
 * weigh three times as much in a browser, and with them half of a verdict's time went into reading its input.
 */
export type Schema<T = unknown> = z.ZodMiniTransform<T, unknown>;

/** A group of named answers, each read by a schema of its own. */
export type Schemas = Record<string, Schema>;

type Issues = z.core.ParsePayload['issues'];

function refuse(issues: Issues, input: unknown, message: string): void {
  issues.push({ code: 'custom', input, message });
}

/** What `schema` makes of a value inside another; its mistakes are told as those of the place that `name` is. */
function readInside<T>(
  { def }: Schema<T>,
  value: unknown,
  name: string | number,
  payload: z.core.ParsePayload,
): T {
  const { issues } = payload;
  let told = issues.length;
  const read = def.transform(value, payload) as T;
  for (; told < issues.length; told += 1) {
    const issue = issues[told] as Issues[number];
    issues[told] = { ...issue, path: [name, ...(issue.path ?? [])] };
  }
  return read;
}

/** One value: what fits is taken; of all else `error` says how to mend it. */
export function scalar<T>(fits: (value: unknown) => boolean, error: () => string): Schema<T> {
  return z.transform<unknown, T>((value, { issues }) => {
    if (!fits(value)) refuse(issues, value, error());
    // A link or a JSON text cannot carry -0, so it must not come out of a field either.
    return (value === 0 ? 0 : value) as T;
  });
}

/** The same, or nothing. */
export function orNothing<T>(schema: Schema<T>): Schema<T | undefined> {
  return z.transform<unknown, T | undefined>((value, payload) =>
    value === undefined ? undefined : (schema.def.transform(value, payload) as T),
  );
}

/** From `least` to `most` values, both included, each read by `one`. Of more than that none is read. */
export function list<T>(
  one: Schema<T>,
  { least, most }: { least: number; most: number },
  error: () => string,
): Schema<T[]> {
  return z.transform<unknown, T[]>((value, payload) => {
    const values: unknown[] = Array.isArray(value) && value.length <= most ? value : [];
    const read = Array.from(values, (item, i) => readInside(one, item, i, payload));
    if (values !== value || values.length < least) refuse(payload.issues, value, error());
    return read;
  });
}

/** What a group says of a value that is none, and of names that it does not have. */
interface GroupWords {
  none: () => string;
  surplus: (names: readonly string[]) => string;
}

/** Named answers, each read by its own schema, and no others. */
export function group<S extends Schemas>(
  schemas: S,
  { none, surplus }: GroupWords,
): Schema<{ [K in keyof S]: z.output<S[K]> }> {
  const entries = Object.entries(schemas);
  return z.transform((value, payload) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refuse(payload.issues, value, none());
      return value as never;
    }
    // A copy in one go, where hardly an answer has to be written again, is made faster than a new group one by one.
    const answers: Record<string, unknown> = { ...value };
    for (const [name, schema] of entries) {
      const answer = answers[name];
      const read = readInside(schema, answer, name, payload);
      if (!Object.is(read, answer)) answers[name] = read;
    }
    const keys = Object.keys(answers).filter((name) => !Object.hasOwn(schemas, name));
    if (keys.length > 0) {
      const message = surplus(keys);
      payload.issues.push({ code: 'unrecognized_keys', keys, input: answers, message });
    }
    return answers as never;
  });
}
