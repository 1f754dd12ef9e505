import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createAlarms } from '@/lib/platform/alarms'

const AT = Date.UTC(2026, 2, 2)
const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name)

describe('the alarms', () => {
  beforeEach(() => fakeBrowser.reset())

  it('hold a sweep every minute, which is not put off when it is asked for again', async () => {
    const alarms = createAlarms()
    await alarms.ensureSweep()
    const set = await fakeBrowser.alarms.get('sweep')
    expect(set?.periodInMinutes).toBe(1)
    await alarms.ensureSweep()
    expect(await fakeBrowser.alarms.get('sweep')).toBe(set)
  })

  it('come back after an update cleared them', async () => {
    const alarms = createAlarms()
    await alarms.ensureSweep()
    await fakeBrowser.alarms.clearAll()
    await alarms.ensureSweep()
    expect(await names()).toEqual(['sweep'])
  })

  it('hold one for the nearest stage, which moves and goes', async () => {
    const alarms = createAlarms()
    await alarms.setNearest(AT)
    await alarms.setNearest(AT + 1)
    expect((await fakeBrowser.alarms.get('nearest'))?.scheduledTime).toBe(AT + 1)
    expect(await names()).toEqual(['nearest'])
    await alarms.setNearest(null)
    expect(await names()).toEqual([])
  })

  it('hold one for the lock beside the others', async () => {
    const alarms = createAlarms()
    await alarms.ensureSweep()
    await alarms.setNearest(AT)
    await alarms.setLock(AT + 1)
    expect((await fakeBrowser.alarms.get('lock'))?.scheduledTime).toBe(AT + 1)
    expect((await names()).toSorted()).toEqual(['lock', 'nearest', 'sweep'])
    await alarms.setLock(null)
    expect((await names()).toSorted()).toEqual(['nearest', 'sweep'])
  })

  it('wake by their own names only', async () => {
    let woken = 0
    createAlarms().onAlarm(() => (woken += 1))
    for (const name of ['sweep', 'nearest', 'lock', 'other'])
      await fakeBrowser.alarms.onAlarm.trigger({
        name,
        scheduledTime: AT,
        persistAcrossSessions: false,
      })
    expect(woken).toBe(3)
  })
})
