import { NextFunction, Request, Response } from 'express';
import { CommandLineSignIns } from './CommandLineSignIns';

const refusal = {
  error: 'invalid_grant',
  error_description: 'You were signed out everywhere; sign in again',
};

/**
 * Before tokens are sent that were made of a code: a code that was revoked while they were made takes them away again.
 * Else they would be younger than what revoked it, and stay.
 */
export const refuseRevokedCodes =
  (signIns: CommandLineSignIns) =>
  async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const { code } = req.body ?? {};
    const user =
      typeof code === 'string' ? await signIns.userOf(code) : undefined;
    if (user !== undefined) {
      const send = res.json.bind(res);
      res.json = answer => {
        settle(signIns, { code, user }).then(
          good => (good ? send(answer) : send.call(res.status(400), refusal)),
          next,
        );
        return res;
      };
    }
    next();
  };

async function settle(
  signIns: CommandLineSignIns,
  { code, user }: { code: string; user: string },
): Promise<boolean> {
  if ((await signIns.userOf(code)) !== undefined) {
    return true;
  }
  await signIns.revoke(user);
  return false;
}
