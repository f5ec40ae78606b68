import { toError } from '@backstage/errors';
import { TooManyRequestsError } from './TooManyRequestsError';
import { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { anonymous, Caller, Callers } from './Callers';
import { Limit } from './limits';
import { Programs } from './Programs';
import { Routes } from './Routes';
import { Traffic } from './Traffic';
import { WrongAttempts } from './WrongAttempts';

export interface GatewayParts {
  attempts: WrongAttempts;
  callers: Callers;
  programs: Programs;
  routes: Routes;
  traffic: Traffic;
  now(): number;
}

interface Call {
  api: string;
  caller: Caller;
  /** Why it does not get through. */
  refusal?: Error;
}

const calledIn = (res: Response) => res.locals.gateway as Call | undefined;

/** Whoever is not known, and whoever could not sign in. */
const isWrongAttempt = (api: string, status: number) =>
  status === 401 ||
  (api === 'auth' && status >= 400 && status < 500 && status !== 429);

/** By which plugins check each other's tokens, and those of people. */
const isKeys = (path: string) =>
  path.startsWith('/.well-known/') || path.startsWith('/.backstage/auth/');

const tooManyAttempts = (seconds: number) =>
  new TooManyRequestsError(
    `Too many attempts to sign in from this address; wait ${seconds} seconds`,
  );

/** Calls of these are not for an API: the pages, and what a load balancer asks. */
const apiPath = /^\/api\/([a-z][a-z0-9-]*)(\/.*)?$/;

/**
 * Stands before all APIs. It lets everything through until the plugin that
 * gives it its parts has started.
 */
export class Gateway {
  private parts?: GatewayParts;

  open(parts: GatewayParts): void {
    this.parts = parts;
  }

  close(): void {
    this.parts = undefined;
  }

  /** In this order: who it is, what is counted, how much is let through. */
  middleware(limits: Limit[]): RequestHandler[] {
    return [
      (req, res, next) => {
        this.identify(req, res).then(() => next(), next);
      },
      ...limits.map(limit => this.limiter(limit)),
      // After the limits, so that those who try are counted.
      (_req, res, next) => next(calledIn(res)?.refusal),
    ];
  }

  private async identify(req: Request, res: Response): Promise<void> {
    const [, api, path = '/'] = apiPath.exec(req.path) ?? [];
    const parts = this.parts;
    if (!api || !parts) {
      return;
    }
    const { attempts, callers, routes, traffic, now } = parts;
    const began = now();
    const call: Call = { api, caller: anonymous };
    res.locals.gateway = call;
    call.refusal = await this.exchange(req, parts);
    call.caller = call.refusal
      ? anonymous
      : await callers.find(req.get('authorization'));
    const isNobody = call.caller.kind === 'nobody';
    const address = String(req.ip);
    const wait = isNobody && !isKeys(path) ? attempts.waitOf(address) : 0;
    if (wait > 0) {
      res.set('Retry-After', String(wait));
      call.refusal = tooManyAttempts(wait);
    }
    const { method } = req;
    res.once('finish', () => {
      const { statusCode } = res;
      if (isNobody && isWrongAttempt(api, statusCode)) {
        attempts.note(address);
      }
      traffic.add({
        ...routes.find(api, method, path),
        // A token that its plugin refused stands for nobody.
        caller: statusCode === 401 ? anonymous.name : call.caller.name,
        status: statusCode,
        milliseconds: now() - began,
      });
    });
  }

  /** Plugins understand the tokens of Backstage only. */
  private async exchange(
    req: Request,
    { attempts, programs }: GatewayParts,
  ): Promise<Error | undefined> {
    const token = /^Bearer\s+(rks_.*)$/i.exec(
      req.get('authorization') ?? '',
    )?.[1];
    if (!token) {
      return undefined;
    }
    const wait = attempts.waitOf(String(req.ip));
    if (wait > 0 && !(await programs.knows(token))) {
      return tooManyAttempts(wait);
    }
    try {
      req.headers.authorization = `Bearer ${await programs.exchange(token)}`;
      return undefined;
    } catch (error) {
      return toError(error) as Error;
    }
  }

  private limiter({ api, perMinute }: Limit): RequestHandler {
    return rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      standardHeaders: 'draft-7',
      legacyHeaders: false,
      // Plugins among themselves are not limited.
      skip: (_, res) => {
        const call = calledIn(res);
        return (
          !call ||
          (api !== undefined && call.api !== api) ||
          call.caller.kind === 'plugin'
        );
      },
      keyGenerator: (req, res) => {
        const { kind, name } = calledIn(res)?.caller ?? anonymous;
        return kind === 'nobody' ? `address:${req.ip}` : name;
      },
      validate: { keyGeneratorIpFallback: false },
      handler: (_req: Request, _res: Response, next: NextFunction) =>
        next(
          new TooManyRequestsError(
            `More than ${perMinute} calls in a minute${
              api ? ` to ${api}` : ''
            }; wait as long as the header Retry-After says`,
          ),
        ),
    });
  }
}
