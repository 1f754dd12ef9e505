import { z } from 'zod'

import { call, type Calls } from './protocol'

/** Backstage, a page of ours that nobody sees and where heavy work is done while no other is open, to background. */
export const backstageCalls = {
  /**
   * Backstage is there; gives what Chromium tells no offscreen document: the version of Tillside, and the wrapped key by
   * which this browser session opens the vault, null where there is none.
   */
  enterBackstage: call<{ readonly version: string; readonly session: string | null }>()(
    z.strictObject({}),
  ),
  /** Work goes on: the background is not to be stopped meanwhile. */
  stillAtWork: call<void>()(z.strictObject({})),
  /** Work is done and backstage can go; `made` is a backup that waits to be downloaded. */
  leaveBackstage: call<void>()(
    z.strictObject({
      made: z
        .strictObject({
          url: z.string().startsWith('blob:').max(300),
          name: z.string().regex(/^[\w.-]{1,120}$/),
          /** Epoch ms. */
          madeAt: z.int(),
          bytes: z.int().nonnegative(),
        })
        .nullable(),
    }),
  ),
} as const satisfies Calls

/** A backup that waits to be downloaded. */
export type MadeBackup = NonNullable<
  z.infer<(typeof backstageCalls)['leaveBackstage']['payload']>['made']
>
