import { Config } from '@backstage/config';
import { z } from 'zod';
import { Finding, finding } from '../Finding';
import { ask, reasonOf } from './ask';

/** What a portal needs to find there. */
const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/** The providers with which people sign in. */
export async function checkOpenId(config: Config): Promise<Finding[]> {
  const environments = config.getOptionalConfig('auth.providers.oidc');
  const urls = (environments?.keys() ?? []).flatMap(
    name => environments?.getOptionalString(`${name}.metadataUrl`) ?? [],
  );
  return Promise.all([...new Set(urls)].map(checkProvider));
}

async function checkProvider(url: string): Promise<Finding> {
  try {
    const { response } = await ask(url);
    if (!response.ok) {
      throw new Error(`${response.status} ${response.statusText}`);
    }
    const parsed = metadata.safeParse(await response.json());
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      throw new Error(`${path.join('.')}: ${message}`);
    }
    return finding('ok', 'openId', { url });
  } catch (error) {
    return finding('problem', 'openIdFailing', {
      url,
      reason: reasonOf(error),
    });
  }
}
