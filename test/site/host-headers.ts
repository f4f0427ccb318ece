/** What a `_headers` file gives, by path: a path may end in `*`. */
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
          (line) => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1) ?? [line, ''],
        );
        return [path, Object.fromEntries(headers)];
      }),
  );
}

const matches = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;

/** The headers that the rules give to a path; of two rules for one header the later prevails. */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const given = Object.entries(rules).filter(([rule]) => matches(rule, path));
  return Object.assign({}, ...given.map(([, headers]) => headers));
}
