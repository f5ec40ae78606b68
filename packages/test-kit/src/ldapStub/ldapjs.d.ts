/** The part of ldapjs that the stub uses; its published types are of another release. */
declare module 'ldapjs' {
  export interface DN {
    equals(other: DN | string): boolean;
    parentOf(other: DN): boolean;
    toString(): string;
  }

  interface Control {
    type: string;
    value: { size: number; cookie: Buffer };
  }

  interface Request {
    dn: DN;
    controls: Control[];
    connection: { ldap: { bindDN: DN } };
  }

  export interface SearchRequest extends Request {
    scope: number;
    attributes: string[];
    filter: Filter;
  }

  export interface Filter {
    matches(attributes: Record<string, (string | Buffer)[]>): boolean;
    toString(): string;
    /** Those that it joins or negates. */
    clauses?: Filter[];
    attribute?: string;
    value?: string;
    /** Of an extensible filter. */
    matchingRule?: string;
  }

  interface Response {
    addControl(control: object): void;
    attributes: string[];
    send(
      entry: { dn: string; attributes: Record<string, (string | Buffer)[]> },
      noFiltering: boolean,
    ): void;
    end(): void;
  }

  type Handler<T> = (
    request: T,
    response: Response,
    next: (error?: Error) => void,
  ) => void;

  interface Server {
    readonly url: string;
    bind(
      base: string,
      handler: Handler<Request & { credentials: string }>,
    ): void;
    search(base: string, handler: Handler<SearchRequest>): void;
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
  }

  const ldap: {
    createServer(tls?: { certificate: string; key: string }): Server;
    parseDN(text: string): DN;
    InvalidCredentialsError: new () => Error;
    InsufficientAccessRightsError: new () => Error;
    PagedResultsControl: new (options: {
      value: { size: number; cookie: Buffer };
    }) => object;
  };
  export default ldap;
}
