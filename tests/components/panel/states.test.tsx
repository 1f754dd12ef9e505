import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { Lost } from '@/components/panel/states'
import { TickerProvider } from '@/components/ui/use-now'
import { WordsProvider } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { en } from '@/lib/i18n/en'

import { NOW } from './sample-page'
import { clock } from './sample-view'

afterEach(cleanup)

function show(clocks: readonly ClockView[] | null) {
  const opened: string[] = []
  render(
    <WordsProvider locale="en" words={en}>
      <TickerProvider clock={() => NOW}>
        <Lost
          clocks={clocks}
          onOpenCase={(caseId) => opened.push(caseId)}
          onRetry={() => undefined}
          onOpen={() => undefined}
        />
      </TickerProvider>
    </WordsProvider>,
  )
  return opened
}

describe('a panel without its background', () => {
  it('says so where nobody answers', () => {
    show(null)
    expect(screen.getByRole('alert').textContent).toContain(en.panel.failed.title)
  })

  it('shows what open pages count down where the browser keeps nothing, and says what is off', () => {
    const opened = show([clock])
    expect(screen.getByRole('alert').textContent).toContain(en.panel.unkept.title)
    expect(screen.getByRole('alert').textContent).toContain('alerts are off')
    fireEvent.click(screen.getByTestId('clock'))
    expect(opened).toEqual([clock.caseId])
  })
})
