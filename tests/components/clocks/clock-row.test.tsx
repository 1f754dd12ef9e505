import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { ClockRow } from '@/components/clocks/clock-row'
import { TickerProvider } from '@/components/ui/use-now'
import { WordsProvider } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { en } from '@/lib/i18n/en'

import { clock, NOW } from '../panel/sample-view'

afterEach(cleanup)

const now = () => NOW
const HERE = { platform: 'pinduoduo', shopName: 'Greenstalk' } as const

describe('a row of a list of cases', () => {
  it.each<{ of: string; but: Partial<ClockView>; names: string }>([
    { of: 'the shop in view', but: {}, names: 'blue whale' },
    { of: 'nobody known', but: { nick: null }, names: 'not shipped' },
    { of: 'another shop of the platform', but: { shopName: 'Old Stove' }, names: 'Old Stove' },
    { of: 'another platform', but: { platform: 'jd' }, names: 'JD' },
  ])('of $of names $names', ({ but, names }) => {
    render(
      <WordsProvider locale="en" words={en}>
        <TickerProvider clock={now}>
          <ClockRow clock={{ ...clock, ...but }} showNick here={HERE} onOpen={() => {}} />
        </TickerProvider>
      </WordsProvider>,
    )
    expect(screen.getByTestId('clock').textContent).toMatch(new RegExp(`${names}$`))
  })
})
