import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { AccountGroup, GroupLook } from '@/lib/files/work-people-protocol'

import { doneJob, makeLook, openJob } from '../fake-people'
import { go, setUp } from '../set-up'

beforeEach(() => go('#/customers/duplicates'))
afterEach(() => {
  cleanup()
  go('')
})

const ref = (customerId: string) => ({ shopId: 'shop', customerId })
const pair = (a: string, b: string, strong = true): AccountGroup => ({
  accounts: [ref(a), ref(b)],
  links: [{ a: ref(a), b: ref(b), reasons: [strong ? 'email' : 'name-address'] }],
  strong,
})
const found = (...groups: readonly AccountGroup[]) => ({
  findDuplicates: () => doneJob({ groups: [...groups], total: groups.length }),
})
const find = async () => fireEvent.click(await screen.findByTestId('find'))
const said = (calls: readonly (readonly [string, unknown])[]) => calls.map(([, what]) => what)

describe('duplicates', () => {
  it('are found with their reasons, and show what the accounts have alone and together', async () => {
    setUp({ people: found(pair('a', 'b'), pair('x', 'y', false)) })
    await find()
    const card = within(await screen.findByTestId('duplicates-found'))
    expect(card.getByText('1 strong, 1 weak')).toBeDefined()
    const [first] = card.getAllByTestId('duplicate-group')
    const group = within(first ?? document.body)
    expect(await group.findByText('铁锅炖')).toBeDefined()
    expect(await group.findByText('Together: 7 orders, ¥1,200')).toBeDefined()
    expect(group.getByText('青禾厨具: Silver → Gold')).toBeDefined()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
  it('are joined on a press, leave the list, and come back when it is undone', async () => {
    const { named } = setUp({ people: found(pair('a', 'b')) })
    await find()
    fireEvent.click(await screen.findByTestId('join-group'))
    const links = [{ a: ref('a'), b: ref('b'), reasons: ['email'] }]
    fireEvent.click(await screen.findByTestId('undo-duplicates'))
    await waitFor(() =>
      expect(said(named('judge'))).toEqual([
        { links, verdict: 'same' },
        { links, verdict: null },
      ]),
    )
    expect(await screen.findByTestId('duplicate-group')).toBeDefined()
    expect(named('announceOrders')).toHaveLength(2)
  })
  it('are kept apart on a press', async () => {
    const { named } = setUp({ people: found(pair('a', 'b', false)) })
    await find()
    fireEvent.click(await screen.findByTestId('keep-apart'))
    expect(await screen.findByText('Kept apart.')).toBeDefined()
    expect(said(named('judge'))).toMatchObject([{ verdict: 'different' }])
    expect(screen.queryByTestId('duplicate-group')).toBeNull()
  })
  it('of three accounts are joined without the one that is left out', async () => {
    const three: AccountGroup = {
      accounts: [ref('a'), ref('b'), ref('c')],
      links: [...pair('a', 'b').links, ...pair('b', 'c').links],
      strong: true,
    }
    const look = makeLook()
    const accounts = ['a', 'b', 'c'].map((name): GroupLook['accounts'][number] => ({
      ref: ref(name),
      platform: 'pinduoduo',
      shopName: '青禾厨具',
      nick: `nick ${name}`,
      orders: 1,
      totals: [],
      tier: null,
    }))
    const { named } = setUp({
      people: {
        ...found(three),
        lookAt: async () => ({ how: 'done', value: { ...look, accounts } }),
      },
    })
    await find()
    fireEvent.click(await screen.findByLabelText('nick b is the same person'))
    fireEvent.click(screen.getByTestId('join-group'))
    await waitFor(() =>
      expect(said(named('judge'))).toEqual([
        { links: [{ a: ref('a'), b: ref('c'), reasons: [] }], verdict: 'same' },
      ]),
    )
  })
  it('that are strong are joined all at once, after saying how many they are', async () => {
    const { named } = setUp({
      people: found(pair('a', 'b'), pair('c', 'd'), pair('x', 'y', false)),
    })
    await find()
    fireEvent.click(await screen.findByTestId('join-all'))
    expect(screen.getByText('4 accounts become 2 people')).toBeDefined()
    expect(named('judge')).toEqual([])
    fireEvent.click(screen.getByTestId('join-all-sure'))
    expect(await screen.findByText('2 people joined.')).toBeDefined()
    expect(screen.getAllByTestId('duplicate-group')).toHaveLength(1)
  })
  it('that were joined in part stay in the list, and the part can be undone', async () => {
    const verdicts: unknown[] = []
    setUp({
      people: {
        ...found(pair('a', 'b'), pair('c', 'd')),
        judge: (_links, verdict) => {
          verdicts.push(verdict)
          return verdict === 'same' ? openJob() : doneJob(null)
        },
      },
    })
    await find()
    fireEvent.click(await screen.findByTestId('join-all'))
    fireEvent.click(screen.getByTestId('join-all-sure'))
    fireEvent.click(within(await screen.findByTestId('duplicates-doing')).getByText('Stop'))
    expect(await screen.findByText('A part of it is written down.')).toBeDefined()
    expect(screen.getAllByTestId('duplicate-group')).toHaveLength(2)
    fireEvent.click(screen.getByTestId('undo-duplicates'))
    await waitFor(() => expect(verdicts).toEqual(['same', null]))
  })
  it('can be a long list, of which only a part is in the page', async () => {
    setUp({
      people: found(...Array.from({ length: 500 }, (_, index) => pair(`a${index}`, `b${index}`))),
    })
    await find()
    expect(await screen.findByText('500 possible people')).toBeDefined()
    expect(screen.queryAllByTestId('duplicate-group').length).toBeLessThan(100)
  })
  it('are none in a clean shop', async () => {
    setUp()
    await find()
    expect(await screen.findByText('No accounts that may be one person.')).toBeDefined()
  })
  it('stop being looked for', async () => {
    setUp({ people: { findDuplicates: () => openJob() } })
    await find()
    const doing = within(await screen.findByTestId('duplicates-doing'))
    fireEvent.click(doing.getByText('Stop'))
    expect(await screen.findByText('Stopped.')).toBeDefined()
  })
  it('are covered while the screen is shown to others', async () => {
    setUp({ people: found(pair('a', 'b')), change: { screenShare: true } })
    await find()
    expect(await screen.findByText('铁**炖')).toBeDefined()
    expect(screen.queryByText('铁锅炖')).toBeNull()
  })
})

describe('joined people', () => {
  it('are split, and joined again when it is undone', async () => {
    const { named } = setUp({
      people: {
        listJoined: async () => ({ how: 'done', value: { groups: [pair('a', 'b')], total: 1 } }),
      },
    })
    fireEvent.click(await screen.findByTestId('split-person'))
    fireEvent.click(await screen.findByTestId('undo-duplicates'))
    const { links } = pair('a', 'b')
    await waitFor(() =>
      expect(said(named('judge'))).toEqual([
        { links, verdict: null },
        { links, verdict: 'same' },
      ]),
    )
  })
})
