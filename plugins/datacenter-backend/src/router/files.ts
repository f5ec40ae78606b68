import { InputError, NotFoundError } from '@backstage/errors';
import { Request, Response } from 'express';

const types = {
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** That what follows is a file, of which day. */
export function head(
  res: Response,
  name: string,
  extension: keyof typeof types,
  now: Date,
): void {
  const day = now.toISOString().slice(0, 10);
  res.setHeader('content-type', types[extension]);
  res.setHeader(
    'content-disposition',
    `attachment; filename="${name}-${day}.${extension}"`,
  );
}

/** @throws NotFoundError with the ones that there are */
export function requireOneOf<T extends string>(
  known: readonly T[],
  value: string,
): T {
  const found = known.find(one => one === value);
  if (found === undefined) {
    throw new NotFoundError(`No '${value}'; known: ${known.join(', ')}`);
  }
  return found;
}

/** A parameter of the query. @throws InputError when there are several */
export function text(req: Request, name: string): string | undefined {
  const [value, ...more] = texts(req, name);
  if (more.length > 0) {
    throw new InputError(`${name} is given more than once`);
  }
  return value;
}

/** All of the same name. @throws InputError */
export function texts(req: Request, name: string): string[] {
  const values = [req.query[name] ?? []].flat();
  return values.map(value => {
    if (typeof value !== 'string' || value.includes('\0')) {
      throw new InputError(`${name} is no text`);
    }
    return value;
  });
}
