import type { Marketplace } from '@/demo/server'
import type { Target } from '@/scripts/browser/extension-build'

import type { MatrixPage } from './matrix-browser'
import { matrixExtension, startMatrixSite } from './matrix-site'

export type OpenMatrix = (extensionDir: string, site: Marketplace) => Promise<MatrixPage>

/** The page with the editors in a browser of its own; `close` takes all of it away again. */
export async function openMatrix(
  target: Target,
  open: OpenMatrix,
): Promise<{ readonly page: MatrixPage; readonly close: () => Promise<void> }> {
  const extension = await matrixExtension(target)
  const site = await startMatrixSite()
  const page = await open(extension.dir, site)
  return {
    page,
    close: async () => {
      await page.close()
      await site.close()
      await extension.forget()
    },
  }
}
