import { describe, expect, it } from 'vitest'

import { createSurveyControl } from '@/components/workbench/customers/survey-control'
import type { ShopSurvey } from '@/lib/customers/survey'
import type { Job, JobEnd } from '@/lib/files/work-desk'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'

import { makeSurvey } from '../fake-people'
import { NOW, SHOP } from '../set-up'

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

function setUp(
  known: readonly ShopSurvey[] = [],
  end?: JobEnd<ShopSurvey>,
  heads: readonly string[] = ['shop'],
) {
  const asked: string[] = []
  const mined: string[] = []
  const told: string[] = []
  const control = createSurveyControl({
    desk: {
      readFigures: async () => ({ how: 'done', value: known }),
      survey: (shopId, _rules, watch): Job<ShopSurvey> => {
        asked.push(shopId)
        watch({
          rowsDone: 0,
          rowsTotal: null,
          rowsExact: false,
          share: 0.5,
          perSecond: null,
          msLeft: null,
        })
        return {
          ended: Promise.resolve(end ?? { how: 'done', value: makeSurvey({ shopId, at: NOW }) }),
          cancel: () => undefined,
        }
      },
      readBooks: async () => ({
        how: 'done',
        value: heads.map((shopId) => ({ shopId, at: NOW, orders: SHOP.orders })),
      }),
      mineOffers: (shopId) => {
        mined.push(shopId)
        const value = { shopId, at: NOW, orders: SHOP.orders }
        return { ended: Promise.resolve({ how: 'done', value }), cancel: () => undefined }
      },
    },
    clock: () => NOW,
    onSurveyed: (shopId) => told.push(shopId),
  })
  return { control, asked, mined, told }
}
const other = { ...SHOP, id: 'other' }

describe('the figures of the shops', () => {
  it('are made by themselves for shops that have none, one after the other', async () => {
    const { control, asked, told } = setUp([makeSurvey({ at: NOW })])
    control.know([SHOP, other], DEFAULT_SETTINGS)
    await settle()
    expect(asked).toEqual(['other'])
    expect(told).toEqual(['other'])
    expect([...(control.read().figures?.keys() ?? [])]).toEqual(['shop', 'other'])
    expect(control.read().running).toBeNull()
  })
  it('are made anew once after orders came in, also when they are fresh', async () => {
    const { control, asked } = setUp([makeSurvey({ at: NOW })])
    control.know([SHOP], DEFAULT_SETTINGS)
    await settle()
    control.expect(['shop'])
    control.know([SHOP], DEFAULT_SETTINGS)
    control.know([SHOP], DEFAULT_SETTINGS)
    await settle()
    expect(asked).toEqual(['shop'])
  })
  it('are not tried again and again where a survey fails', async () => {
    const { control, asked, told } = setUp([], { how: 'failed', why: 'storage-full' })
    for (let times = 0; times < 3; times += 1) {
      control.know([SHOP], DEFAULT_SETTINGS)
      await settle()
    }
    expect(asked).toEqual(['shop'])
    expect(told).toEqual([])
    expect(control.read().endings.get('shop')).toBe('storage-full')
  })
  it('stay as they were when a survey is stopped', async () => {
    const old = makeSurvey({ at: NOW })
    const { control } = setUp([old], { how: 'cancelled' })
    control.know([SHOP], DEFAULT_SETTINGS)
    await settle()
    control.run(['shop'])
    await settle()
    expect(control.read().figures?.get('shop')).toBe(old)
    expect(control.read().endings.get('shop')).toBe('cancelled')
  })
  it('come with what goes with what, which is also reckoned where no buyer is known', async () => {
    const { control, asked, mined, told } = setUp([makeSurvey({ at: NOW })], undefined, [])
    control.know([SHOP, { ...other, unclaimed: other.orders }], DEFAULT_SETTINGS)
    await settle()
    control.know([SHOP, { ...other, unclaimed: other.orders }], DEFAULT_SETTINGS)
    await settle()
    expect(asked).toEqual([])
    expect(mined).toEqual(['shop', 'other'])
    expect(told).toEqual(['shop', 'other'])
    control.run(['shop'])
    await settle()
    expect(asked).toEqual(['shop'])
    expect(mined).toEqual(['shop', 'other', 'shop'])
  })
})
