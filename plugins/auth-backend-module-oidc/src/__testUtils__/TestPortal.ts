import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { OpenIdProvider, startOpenIdProvider } from '@rackstage/test-kit';
import express from 'express';
import { AddressInfo } from 'node:net';
import { authModuleOidc } from '../module';
import { entities, users } from './catalog';
import { portalUrl, Visitor } from './Visitor';

interface SessionEnd {
  entityRef: string;
  endedAt: string;
  commandLines?: boolean;
}

/** A portal with little but its sign-in, and the provider that it signs in with. */
export class TestPortal {
  readonly logger = mockServices.logger.mock();
  readonly auditor = mockServices.auditor.mock();
  /** Who signed out everywhere. */
  ends: SessionEnd[] = [];
  endingFails = false;
  private backend?: Awaited<ReturnType<typeof startTestBackend>>;

  private constructor(readonly provider: OpenIdProvider) {}

  static async create(): Promise<TestPortal> {
    return new TestPortal(
      await startOpenIdProvider({
        redirectUri: `${portalUrl}/api/auth/oidc/handler/frame`,
        signedOutUri: portalUrl,
        users,
      }),
    );
  }

  /** @returns somebody who is there with a browser */
  async start(oidc: object = {}, connection: object = {}): Promise<Visitor> {
    const { issuer: metadataUrl, clientId, clientSecret } = this.provider;
    const development = {
      metadataUrl,
      clientId,
      clientSecret,
      callbackUrl: `${portalUrl}/api/auth/oidc/handler/frame`,
      ...connection,
    };
    this.backend = await startTestBackend({
      features: [
        authPlugin,
        authModuleOidc,
        this.workspaces(),
        this.logger.factory,
        this.auditor.factory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: portalUrl },
            auth: {
              session: { secret: 'for tests only' },
              oidc,
              providers: { oidc: { development } },
            },
          },
        }),
        catalogServiceMock.factory({ entities }),
      ],
    });
    const { port } = this.backend.server.address() as AddressInfo;
    return new Visitor(`http://127.0.0.1:${port}`);
  }

  /** After a test. */
  async clear(): Promise<void> {
    await this.provider.misbehave();
    await this.backend?.stop();
    this.ends = [];
    this.endingFails = false;
    jest.clearAllMocks();
  }

  stop(): Promise<void> {
    return this.provider.stop();
  }

  /** Knows who signed out everywhere. */
  private workspaces() {
    const answer: express.RequestHandler = (req, res) => {
      if (req.method === 'GET') {
        res.json({ items: this.ends });
      } else if (this.endingFails) {
        res.status(503).end();
      } else {
        const endedAt = new Date(Date.now() + 60_000).toISOString();
        this.ends.push({ ...req.body, endedAt });
        res.status(204).end();
      }
    };
    return createBackendPlugin({
      pluginId: 'workspaces',
      register(reg) {
        reg.registerInit({
          deps: { router: coreServices.httpRouter },
          async init({ router }) {
            router.use(express.json());
            router.use(answer);
          },
        });
      },
    });
  }
}

/** What a page gets that asks for its session. */
export async function refresh(visitor: Visitor) {
  const response = await visitor.ask('/refresh');
  return { status: response.status, body: await response.json() };
}
