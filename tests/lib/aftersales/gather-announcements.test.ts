import { describe, expect, it } from 'vitest'

import type { AlertDesk } from '@/lib/aftersales/alert-desk'
import { HOUR_MS } from '@/lib/shared/time'

import { createAlertWorld, type AlertWorld } from './alert-world'
import { NOW } from './sample-case'

const sweep = (world: AlertWorld) => world.desk().sweep()
const sweepOf = (desk: AlertDesk) => desk.sweep()
const keyOf = (offsetMs: number, id = 'a', epoch = 0) => `${id}|page|${offsetMs}|${epoch}`
const createdIn = (world: AlertWorld) => world.creations.map(({ key }) => key)
const digests = (world: AlertWorld) =>
  world.creations.filter(({ key }) => key.startsWith('digest|'))

describe('stages that come together', () => {
  it('missed while the machine slept stand in one notification, each once in the ledger', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c']) world.readPage(id, 5 * HOUR_MS)
    await sweep(world)
    const shown = world.creations.length
    world.state.now += 2 * HOUR_MS
    await sweep(world)
    await sweep(world)
    expect(world.creations.slice(shown)).toHaveLength(1)
    expect(digests(world)).toMatchObject([
      { text: { title: '3 clocks came due while Tillside was off' } },
    ])
    const four = ['a', 'b', 'c'].map((id) => world.ledger.get(keyOf(4 * HOUR_MS, id)))
    expect(four.map((record) => [record?.status, record?.awayFrom])).toEqual(
      four.map(() => ['shown', NOW]),
    )
  })

  it('are told apart while they are few and the browser runs', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c']) world.readPage(id, HOUR_MS)
    await sweep(world)
    expect(createdIn(world)).toEqual(['a', 'b', 'c'].map((id) => keyOf(HOUR_MS, id)))
  })

  it('stand in one notification when a list brings many', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) world.readPage(id, HOUR_MS)
    await sweep(world)
    expect(digests(world)).toMatchObject([{ text: { title: '6 clocks need you' } }])
    expect(world.creations).toHaveLength(1)
  })

  it('leave the screen with the last of them', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c', 'd']) world.readPage(id, HOUR_MS)
    await sweep(world)
    for (const id of ['a', 'b', 'c']) await world.desk().acknowledge(keyOf(HOUR_MS, id))
    expect(world.standing.size).toBe(1)
    await world.desk().acknowledge(keyOf(HOUR_MS, 'd'))
    expect(world.standing.size).toBe(0)
  })

  it('after a crash before the notification are shown in it all the same, once', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c', 'd']) world.readPage(id, HOUR_MS)
    expect(await world.work(sweepOf, 'before the notification')).toBe(false)
    expect(digests(world)).toHaveLength(0)
    await sweep(world)
    await sweep(world)
    expect(digests(world)).toHaveLength(1)
  })

  it('name the cases they are about when somebody presses them', async () => {
    const world = createAlertWorld()
    for (const id of ['a', 'b', 'c', 'd']) world.readPage(id, HOUR_MS)
    await sweep(world)
    world.state.now += 1
    expect(await world.desk().press(digests(world)[0]?.key ?? '')).toEqual(['a', 'b', 'c', 'd'])
    expect(world.ledger.get(keyOf(HOUR_MS))?.clickedAt).toBe(NOW + 1)
    expect(await world.desk().press('nobody knows')).toEqual([])
  })
})
