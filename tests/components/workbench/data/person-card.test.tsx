import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { PersonsDesk } from '@/lib/files/work-persons-client'
import { DEFAULT_RETENTION, NOTHING_PURGED, type Retention } from '@/lib/vault/retention'

import { DOSSIER, fakePersons, PERSON, PROOF } from '../fake-persons'
import { go, setUp, type Given } from '../set-up'

async function openData(persons: Partial<PersonsDesk> = {}, given: Given = {}) {
  go('#/settings/data')
  const workbench = setUp({ ...given, work: { persons: fakePersons(persons) } })
  await screen.findByTestId('person')
  return workbench
}

const type = (testId: string, value: string): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value } })
}

const valueOf = (testId: string): unknown => screen.getByTestId<HTMLInputElement>(testId).value

async function choose(): Promise<void> {
  type('person-query', '江南小鱼儿')
  fireEvent.click(screen.getByTestId('person-find'))
  fireEvent.click(within(await screen.findByTestId('found-person')).getByText('Choose'))
}

describe('a buyer in the settings', () => {
  it('is found with all accounts that people joined', async () => {
    await openData()
    type('person-query', '260501-1')
    fireEvent.click(screen.getByTestId('person-find'))
    const found = await screen.findByTestId('found-person')
    expect(found.textContent).toContain('江南小鱼儿')
    expect(found.textContent).toContain('Taobao')
  })

  it('stands there at once where a panel names one of their accounts', async () => {
    const asked: unknown[] = []
    go('#/settings/data/shop.anna')
    setUp({
      work: {
        persons: fakePersons({
          find: (who) => {
            asked.push(who)
            return Promise.resolve({ how: 'done', value: [PERSON] })
          },
        }),
      },
    })
    expect(await screen.findByTestId('erase-open')).toBeDefined()
    expect(asked).toEqual([{ shopId: 'shop', customerId: 'anna' }])
  })

  it('is not found where nobody goes by that', async () => {
    await openData({ find: () => Promise.resolve({ how: 'done', value: [] }) })
    type('person-query', 'nobody')
    fireEvent.click(screen.getByTestId('person-find'))
    expect(await screen.findByText(/Nobody goes by this here/)).toBeDefined()
  })

  it('is given out as data, without the accounts that were taken out', async () => {
    const asked: unknown[] = []
    const workbench = await openData({
      giveOut: (accounts) => {
        asked.push(accounts.map(({ customerId }) => customerId))
        return Promise.resolve({ how: 'done', value: DOSSIER })
      },
    })
    await choose()
    fireEvent.click(screen.getByLabelText(/xiaoyu/))
    fireEvent.click(await screen.findByTestId('give-data'))
    await screen.findByText(/is saved\. It holds contacts/)
    expect(asked).toEqual([['anna']])
    expect(workbench.named('save-text')).toHaveLength(1)
  })

  it('is erased only after their nick was typed, with counts before and a proof after', async () => {
    const erased: unknown[] = []
    const workbench = await openData({
      erase: (accounts) => {
        erased.push(accounts.map(({ customerId }) => customerId))
        return {
          ended: Promise.resolve({ how: 'done', value: { how: 'erased', proof: PROOF } }),
          cancel: () => undefined,
        }
      },
    })
    await choose()
    fireEvent.click(screen.getByTestId('erase-open'))
    const counts = await screen.findByTestId('erase-counts')
    expect(within(counts).getByText('Orders').closest('tr')?.textContent).toMatch(/3.*stay for/)
    expect(within(counts).getByText('Notes').closest('tr')?.textContent).toMatch(/2.*goes for good/)
    type('erase-word', '江南小鱼')
    fireEvent.click(screen.getByTestId('erase-start'))
    expect(erased).toEqual([])
    type('erase-word', ' 江南小鱼儿 ')
    fireEvent.click(screen.getByTestId('erase-start'))
    await screen.findByText(/Erased\. Nothing was left/)
    expect(erased).toEqual([['anna', 'anna2']])
    await waitFor(() => expect(workbench.named('announceOrders')).toHaveLength(1))
    expect(workbench.named('forgetBuyers')).toHaveLength(1)
    fireEvent.click(screen.getByTestId('proof-page'))
    expect(workbench.named('save-text')).toHaveLength(1)
  })

  it('is confirmed by a word while the screen is shared', async () => {
    await openData({}, { change: { screenShare: true } })
    await choose()
    fireEvent.click(screen.getByTestId('erase-open'))
    await screen.findByTestId('erase-counts')
    expect(screen.queryByText(/江南小鱼儿/)).toBeNull()
    type('erase-word', 'erase')
    fireEvent.click(screen.getByTestId('erase-start'))
    await screen.findByText(/Erased\. Nothing was left/)
  })

  it('waits while orders come in', async () => {
    await openData({
      erase: () => ({
        ended: Promise.resolve({ how: 'done', value: { how: 'busy' } }),
        cancel: () => undefined,
      }),
    })
    await choose()
    fireEvent.click(screen.getByTestId('erase-open'))
    await screen.findByTestId('erase-counts')
    type('erase-word', '江南小鱼儿')
    fireEvent.click(screen.getByTestId('erase-start'))
    expect(await screen.findByText(/Orders are coming in/)).toBeDefined()
  })
})

describe('the proofs', () => {
  it('stand in a list without a name', async () => {
    await openData({ proofs: () => Promise.resolve({ how: 'done', value: [PROOF] }) })
    expect((await screen.findByTestId('erasure-proof')).textContent).toContain(
      '3 gone, 3 kept without a name',
    )
  })
})

describe('how long buyers are kept', () => {
  it('is 30 days on Amazon and for ever elsewhere until somebody says otherwise', async () => {
    await openData()
    await screen.findByTestId('keep')
    expect(valueOf('keep-amazon-contact')).toBe('30')
    expect(valueOf('keep-contact')).toBe('')
  })

  it('is foreseen before it is set', async () => {
    const asked: Retention[] = []
    const workbench = await openData({
      foreseePurge: (retention) => {
        asked.push(retention)
        return Promise.resolve({ how: 'done', value: { ...NOTHING_PURGED, contact: 12, texts: 3 } })
      },
    })
    await screen.findByTestId('keep-contact')
    type('keep-contact', '３65')
    fireEvent.click(screen.getByTestId('keep-look'))
    await screen.findByText(/^Now: contacts of 12 buyers.*3 notes and records\.$/u)
    const wanted = {
      ...DEFAULT_RETENTION,
      everywhere: { ...DEFAULT_RETENTION.everywhere, contact: 365 },
    }
    expect(asked).toEqual([wanted])
    fireEvent.click(screen.getByTestId('keep-save'))
    await screen.findByText(/Set\. The rest goes tonight/)
    expect(workbench.named('saveSettings')).toEqual([['saveSettings', { retention: wanted }]])
  })

  it('asks whether the date is right where the clock has leapt, and goes on then', async () => {
    const done: string[] = []
    const say =
      <Value,>(what: string, value: Value) =>
      async () => {
        done.push(what)
        return { how: 'done', value } as const
      }
    await openData({
      clockHeld: async () => ({ how: 'done', value: Date.UTC(2024, 4, 1, 12) }),
      trustClock: say('trust', null),
      purge: say('purge', NOTHING_PURGED),
    })
    expect((await screen.findByTestId('clock-leap')).textContent).toContain('2024')
    fireEvent.click(screen.getByTestId('trust-clock'))
    await waitFor(() => expect(screen.queryByTestId('clock-leap')).toBeNull())
    expect(done).toEqual(['trust', 'purge'])
  })

  it.each(['0', '3651', 'x', '-3'])('is not set to %s', async (typed) => {
    const workbench = await openData()
    type('keep-texts', typed)
    fireEvent.click(screen.getByTestId('keep-save'))
    expect(screen.getAllByText('1 to 3650 days, or empty.').length).toBeGreaterThan(0)
    expect(workbench.named('saveSettings')).toEqual([])
  })
})
