import { useEffect, useState } from 'react'

import type { Answer } from '@/lib/messaging/client'
import type { GuardFinding } from '@/lib/replies/guard/finding'

import { relocate } from './relocate'

/** Asks what stands against texts in the context in view. */
export type CheckTexts = (
  texts: readonly string[],
) => Promise<Answer<readonly (readonly GuardFinding[])[]>>

/** What was asked last, and found. */
interface Checked {
  readonly check: CheckTexts
  readonly texts: readonly string[]
  readonly found: readonly (readonly GuardFinding[])[]
}

/** Nobody asks at every key. */
const PAUSE_MS = 150
const NOTHING: readonly GuardFinding[] = []

/** What stands against each of these texts; while a changed text is on its way, what still stands in it of what was found before. */
export function useCheck(
  check: CheckTexts,
  texts: readonly string[],
  /** What was found in them before they came here. */
  first?: readonly (readonly GuardFinding[])[],
): readonly (readonly GuardFinding[])[] {
  const [checked, setChecked] = useState<Checked | null>(
    first === undefined ? null : { check, texts, found: first },
  )
  const asked = JSON.stringify(texts)
  useEffect(() => {
    const wanted = texts.slice()
    if (wanted.every((text) => text.trim() === '')) return undefined
    let isWanted = true
    const ask = async (): Promise<void> => {
      const answer = await check(wanted)
      if (isWanted && answer.ok) setChecked({ check, texts: wanted, found: answer.value })
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` stands for the texts, which are a new list every time
  }, [check, asked])
  if (checked === null || checked.check !== check) return texts.map(() => NOTHING)
  return texts.map((text, at) => {
    const before = checked.texts[at] ?? ''
    const found = checked.found[at] ?? NOTHING
    return text === before ? found : relocate(found, before, text)
  })
}
