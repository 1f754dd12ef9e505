import type { Grain } from '@/lib/files/import-format'
import type { Job, JobEnd } from '@/lib/files/work-desk'
import type { Foresight } from '@/lib/files/work-protocol'

/** Files of these bring orders; all others add to what is there, which is told before. */
const BRINGS_ORDERS: ReadonlySet<Grain> = new Set<Grain>(['order', 'item'])

/** How a file is looked at, and taken in. */
interface Steps {
  readonly look: () => Job<Foresight>
  readonly take: () => void
  readonly told: (end: JobEnd<Foresight>) => void
}

interface ForesightDeps {
  readonly watch: (id: string, job: Job<Foresight>) => void
}

/** Looks what files would add, and holds what takes each of them in until somebody says that it may. */
export function createForesights({ watch }: ForesightDeps) {
  const held = new Map<string, () => void>()
  const lookFirst = async (id: string, { look, take, told }: Steps): Promise<void> => {
    const job = look()
    watch(id, job)
    const end = await job.ended
    if (end.how === 'done') held.set(id, take)
    told(end)
  }
  return {
    /** Takes a file of orders in; of any other it is looked what it would add. */
    begin: (id: string, grain: Grain, steps: Steps): void => {
      if (BRINGS_ORDERS.has(grain)) steps.take()
      else void lookFirst(id, steps)
    },
    confirm: (id: string): void => {
      const take = held.get(id)
      held.delete(id)
      take?.()
    },
  }
}
