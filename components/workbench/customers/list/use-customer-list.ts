import { useCallback, useEffect, useState } from 'react'

import type { CustomerFilter, CustomerSort } from '@/lib/customers/roster/customer-filter'
import type { CustomerChoices, CustomerList } from '@/lib/files/work-roster-protocol'

import { useServices } from '../../services'
import { useSurveyState } from '../../use-people'
import { useWorkbench } from '../../use-workbench'

/** A list with the filter and the order that it answers. */
export interface AnsweredList extends CustomerList {
  readonly filter: CustomerFilter
  readonly sort: CustomerSort
}

export interface CustomerListState {
  /** null until the store was read. */
  readonly choices: CustomerChoices | null
  /** The last answer, which may be of the filter before; null until there is one. */
  readonly list: AnsweredList | null
  readonly hasFailed: boolean
  /** Reads the store anew. */
  readonly again: () => void
}

/** What can be chosen from, as of a reading. */
interface Reading {
  readonly key: string
  readonly choices: CustomerChoices | null
}

/** Reads the store at first, whenever a survey has ended, and when somebody asks. */
function useReading() {
  const { desk } = useServices()
  const { figures } = useSurveyState(useWorkbench())
  const [turn, setTurn] = useState(0)
  const [reading, setReading] = useState<Reading | null>(null)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  const surveyed = [...(figures ?? new Map()).values()].map(({ at }: { at: number }) => at)
  const key = [turn, ...surveyed].join(' ')
  useEffect(() => {
    let isCurrent = true
    const read = async (): Promise<void> => {
      const end = await desk.roster.readChoices()
      if (isCurrent) setReading({ key, choices: end.how === 'done' ? end.value : null })
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [desk, key])
  return { reading, again }
}

/** Who is meant by a filter, read anew whenever a survey has ended. */
export function useCustomerList(filter: CustomerFilter, sort: CustomerSort): CustomerListState {
  const { desk } = useServices()
  const { reading, again } = useReading()
  const [list, setList] = useState<AnsweredList | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (reading === null || reading.choices === null) return undefined
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const end = await desk.roster.list(filter, sort)
      if (!isCurrent) return
      setFailed(end.how !== 'done')
      if (end.how === 'done') setList({ ...end.value, filter, sort })
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [desk, reading, filter, sort])
  const isUnread = reading !== null && reading.choices === null
  return { choices: reading?.choices ?? null, list, hasFailed: hasFailed || isUnread, again }
}
