export interface GlobalOptions {
  lang?: string;
  url?: string;
  /** The command line without them. */
  rest: string[];
}

/** `--lang` and `--url`, wherever they stand: what they change is needed before the commands are known. */
export function globalOptions(argv: string[]): GlobalOptions {
  const options: GlobalOptions = { rest: [] };
  const end = argv.indexOf('--');
  const last = end < 0 ? argv.length : end;
  for (let index = 0; index < last; index++) {
    const [, name, , inline] = /^--(lang|url)(=(.*))?$/.exec(argv[index]) ?? [];
    if (name === 'lang' || name === 'url') {
      options[name] = inline ?? argv[++index];
    } else {
      options.rest.push(argv[index]);
    }
  }
  options.rest.push(...argv.slice(last));
  return options;
}
