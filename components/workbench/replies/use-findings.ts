import { useEffect, useState } from 'react'

import type { Reply } from '@/lib/replies/reply'

import { useServices } from '../services'
import type { SheetFinding } from './policy/sheet-check'
import { useSheetCheck } from './use-sheet-check'

/** So long one slice of the work may hold the page, ms. */
const SLICE_MS = 20

/** Numbers against the policy sheets, by the id of the reply that states them; ids without any are left out. */
export type Findings = ReadonlyMap<string, readonly SheetFinding[]>

/** Holds many replies against the sheets, slice by slice; null until all were read once. */
export function useFindings(replies: readonly Reply[]): Findings | null {
  const { clock } = useServices()
  const { check } = useSheetCheck()
  const [findings, setFindings] = useState<Findings | null>(null)
  useEffect(() => {
    const found = new Map<string, readonly SheetFinding[]>()
    const rest = replies.values()
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = (): void => {
      const end = clock() + SLICE_MS
      for (let { value, done } = rest.next(); ; { value, done } = rest.next()) {
        if (done === true || value === undefined) return setFindings(found)
        const off = check(value)
        if (off.length > 0) found.set(value.id, off)
        if (clock() > end) break
      }
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [replies, check, clock])
  return findings
}
