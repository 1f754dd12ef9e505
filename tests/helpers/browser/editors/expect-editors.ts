import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Target } from '@/scripts/browser/extension-build'

import type { MatrixPage } from './matrix-browser'
import { EDITORS } from './matrix-profile'
import { openMatrix, type OpenMatrix } from './open-matrix'
import { EXPECTED, EXPECTED_REMOUNT, tryEditor, tryRemount } from './try-editor'

/** States, as tests of one browser, what a reply does in each editor. */
export function expectEditors(target: Target, open: OpenMatrix): void {
  let matrix: Awaited<ReturnType<typeof openMatrix>> | undefined
  const page = (): MatrixPage => {
    if (matrix === undefined) throw new Error('the browser has not started')
    return matrix.page
  }
  beforeAll(async () => {
    matrix = await openMatrix(target, open)
  })
  afterAll(() => matrix?.close())

  it('are those that this table names', async () => {
    expect(await page().run('matrix.names')).toEqual(EDITORS)
  })

  it.each(EDITORS)(
    '%s takes a reply as it is, gives it back by one undo, and keeps what the agent typed',
    async (name) => {
      const { technique, ...result } = await tryEditor(page(), name)
      expect(result).toEqual(EXPECTED)
      expect(['command', 'paste']).toContain(technique)
    },
  )

  it('a box that is another one after each message takes the next reply, too', async () => {
    expect(await tryRemount(page())).toEqual(EXPECTED_REMOUNT)
  })
}
