import { startTestPortal, TestPortal } from '../../e2e/lib/testPortal';
import { startBarePortal } from './startBarePortal';

type Options = Parameters<typeof startTestPortal>[0];

/** A portal for as long as the work takes. */
export async function withPortal<T>(
  options: Options,
  work: (portal: TestPortal) => Promise<T>,
): Promise<T> {
  const portal = await startTestPortal(options);
  try {
    return await work(portal);
  } finally {
    await portal.stop();
  }
}

export type BarePortal = Awaited<ReturnType<typeof startBarePortal>>;

/** The portal and a bare one beside it. */
export const withBarePortal = <T>(
  work: (portal: TestPortal, bare: BarePortal) => Promise<T>,
): Promise<T> =>
  withPortal({}, async portal => {
    const bare = await startBarePortal();
    try {
      return await work(portal, bare);
    } finally {
      await bare.stop();
    }
  });
