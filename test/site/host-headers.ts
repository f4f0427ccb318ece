/** The headers of a `_headers` file by path; a path may end in `*`. */
export type HeaderRules = Record<string, Record<string, string>>;

/** Reads a `_headers` file: blocks of a path and, indented, its headers. */
export function headerRules(text: string): HeaderRules {
  return Object.fromEntries(
    text
      .trim()
      .split('\n\n')
      .map((block) => {
        const [path = '', ...lines] = block.split('\n');
        const headers = lines.map(
          (line) => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1) ?? [line.trim(), ''],
        );
        return [path, Object.fromEntries(headers)];
      }),
  );
}

const matches = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

const REMOVES = '! ';

/** The headers that the rules give to a path: two values for one header are both sent, unless `! Name` removes the first. */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [rule, headers] of Object.entries(rules)) {
    if (!matches(rule, path)) continue;
    for (const [name, value] of Object.entries(headers)) {
      if (name.startsWith(REMOVES)) delete given[name.slice(REMOVES.length)];
      else given[name] = given[name] === undefined ? value : `${given[name]}, ${value}`;
    }
  }
  return given;
}
