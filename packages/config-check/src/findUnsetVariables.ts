import { ConfigFinding } from './checkConfig';
import { ConfigFile, Path, pathText } from './ConfigFile';

/** `$${NAME}` is text, `${NAME:-other}` has something else when it is not set. */
const variable = /(?<!\$)\$\{([A-Za-z0-9_]+)(:-[^}]*)?\}/g;

export function findUnsetVariables(
  file: ConfigFile,
  env: NodeJS.ProcessEnv,
): ConfigFinding[] {
  return texts(file.data, []).flatMap(({ path, text }) =>
    [...text.matchAll(variable)]
      .filter(([, name, other]) => !env[name] && other === undefined)
      .map(([, detail]) => ({
        kind: 'variable' as const,
        path: pathText(path),
        file: file.name,
        line: file.lineOf(path),
        detail,
      })),
  );
}

function texts(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') {
    return [{ path, text: value }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => texts(item, [...path, index]));
  }
  return Object.entries(Object(value)).flatMap(([key, inner]) =>
    texts(inner, [...path, key]),
  );
}
