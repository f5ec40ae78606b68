import { TooManyRequestsError } from './TooManyRequestsError';
import { NextFunction, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { anonymous, Caller, Callers } from './Callers';
import { Limit } from './limits';
import { Routes } from './Routes';
import { Traffic } from './Traffic';

export interface GatewayParts {
  callers: Callers;
  routes: Routes;
  traffic: Traffic;
  now(): number;
}

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
    ];
  }

  private async identify(req: Request, res: Response): Promise<void> {
    const [, api, path = '/'] = apiPath.exec(req.path) ?? [];
    const parts = this.parts;
    if (!api || !parts) {
      return;
    }
    const { callers, routes, traffic, now } = parts;
    const began = now();
    const caller = await callers.find(req.get('authorization'));
    res.locals.gateway = { api, caller };
    const { method } = req;
    res.once('finish', () => {
      const { statusCode } = res;
      traffic.add({
        ...routes.find(api, method, path),
        // A token that its plugin refused stands for nobody.
        caller: statusCode === 401 ? anonymous.name : caller.name,
        status: statusCode,
        milliseconds: now() - began,
      });
    });
  }

  private limiter({ api, perMinute }: Limit): RequestHandler {
    const called = (res: Response) =>
      res.locals.gateway as { api: string; caller: Caller } | undefined;
    return rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      standardHeaders: 'draft-7',
      legacyHeaders: false,
      // Plugins among themselves are not limited.
      skip: (_, res) => {
        const call = called(res);
        return (
          !call ||
          (api !== undefined && call.api !== api) ||
          call.caller.kind === 'plugin'
        );
      },
      keyGenerator: (req, res) => {
        const { kind, name } = called(res)?.caller ?? anonymous;
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
