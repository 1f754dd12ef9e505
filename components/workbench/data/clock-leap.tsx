import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import { useServices } from '../services'

/** Asks whether this computer's clock is right, where it has leapt and nothing is taken out for it. */
export function ClockLeap() {
  const words = useWords().persons.keep.clock
  const formats = useFormats()
  const { desk, clock } = useServices()
  const [since, setSince] = useState<number | null>(null)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const end = await desk.persons.clockHeld()
      if (end.how === 'done') setSince(end.value)
    }
    void load()
  }, [desk])
  const trust = async (): Promise<void> => {
    const end = await desk.persons.trustClock()
    if (end.how !== 'done') return
    setSince(null)
    await desk.persons.purge()
  }
  if (since === null) return null
  const now = clock()
  return (
    <div data-testid="clock-leap">
      <Notice tone="warn">{words.text(formats.day(since, now), formats.day(now, since))}</Notice>
      <Button onClick={() => void trust()} data-testid="trust-clock">
        {words.right}
      </Button>
    </div>
  )
}
