import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import type { Inspection, ShopChoice } from '@/lib/files/work-protocol'

import { go, setUp, SHOP } from '../workbench/set-up'

afterEach(cleanup)

const KNOWN: Inspection = {
  known: true,
  table: 0,
  name: '',
  format: 'pinduoduo-orders',
  platform: 'pinduoduo',
  grain: 'order',
  encoding: 'xlsx',
}
const drop = async (name: string): Promise<void> => {
  const input = await screen.findByTestId('import-file')
  fireEvent.change(input, { target: { files: [new File(['x'], name)] } })
}
/** Types a password into the row of a locked archive. */
const unlock = async (password: string): Promise<void> => {
  const field = await screen.findByLabelText('Password of the archive')
  fireEvent.change(field, { target: { value: password } })
  fireEvent.click(screen.getByTestId('unlock'))
}
const violations = async (): Promise<string[]> =>
  (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations.map(
    ({ id }) => id,
  )

describe('a file that waits for its shop', () => {
  it('offers the known shops of its marketplace, and goes to the one that is chosen', async () => {
    go('#/import')
    const started: ShopChoice[] = []
    setUp({
      shops: [
        SHOP,
        { ...SHOP, id: 'second', nativeId: '2', name: '二店' },
        { ...SHOP, id: 'other', platform: 'taobao', nativeId: '3', name: '三店' },
      ],
      work: {
        inspectFile: async () => ({ how: 'done', value: [KNOWN] }),
        importFile: (_file, shop) => {
          started.push(shop)
          return {
            ended: new Promise(() => undefined),
            cancel: () => undefined,
            hold: () => undefined,
            letGo: () => undefined,
          }
        },
      },
    })
    await drop('orders.xlsx')
    const select = await screen.findByLabelText('Shop of orders.xlsx')
    expect(
      within(select)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose the shop', '青禾厨具 • 900100200', '二店 • 2'])
    expect(await violations()).toEqual([])
    fireEvent.change(select, { target: { value: 'second' } })
    expect(started).toEqual([{ platform: 'pinduoduo', nativeId: '2', name: '二店' }])
  })
})

describe('a locked archive', () => {
  it('asks for its password until it opens', async () => {
    go('#/import')
    setUp({
      work: {
        inspectFile: async (_file, password) => ({
          how: 'done',
          value:
            password === 'open'
              ? [
                  { ...KNOWN, name: 'a.csv' },
                  { ...KNOWN, table: 1, name: 'b.csv' },
                ]
              : [
                  {
                    known: false,
                    table: 0,
                    name: '',
                    refusal: { why: password === undefined ? 'password-needed' : 'wrong-password' },
                  },
                ],
        }),
      },
    })
    await drop('orders.zip')
    expect((await screen.findByLabelText('Password of the archive')).getAttribute('type')).toBe(
      'password',
    )
    await unlock('shut')
    expect(await screen.findByText(/The password does not open it/)).toBeDefined()
    expect(await violations()).toEqual([])
    await unlock('open')
    await waitFor(() => expect(screen.getAllByTestId('import-row')).toHaveLength(2))
    expect(screen.getByText('orders.zip • b.csv')).toBeDefined()
  })
})
