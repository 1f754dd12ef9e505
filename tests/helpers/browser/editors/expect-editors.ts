import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Target } from '@/scripts/browser/extension-build'

import type { MatrixPage } from './matrix-browser'
import { EDITORS } from './matrix-profile'
import { openMatrix, type OpenMatrix } from './open-matrix'
import { REPLY, SECOND, tryEditor, tryRemount, TYPED } from './try-editor'

const FILLED = { result: 'filled', undoable: true }
const IN_USE = { result: 'refused', why: 'composer-in-use' }

/** Editors of paragraphs may set a pasted text off by an empty line. */
const withoutEmptyLines = (text: string): string => text.replaceAll(/\n{2,}/g, '\n')

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
      const { both, ...tried } = await tryEditor(page(), name)
      expect(tried).toEqual({
        filled: FILLED,
        technique: expect.any(String),
        arrived: REPLY,
        afterUndo: '',
        typed: TYPED,
        refused: IN_USE,
        afterRefusal: TYPED,
        appended: FILLED,
        composed: { outcome: IN_USE, isUntouched: true, isWhole: true },
        sent: [],
        failures: [],
      })
      expect(withoutEmptyLines(both)).toBe(`${TYPED}\n${SECOND}`)
    },
  )

  it('a box that is another one after each message takes the next reply, too', async () => {
    expect(await tryRemount(page())).toEqual({ isAnother: true, sent: [REPLY], arrived: SECOND })
  })
}
