import type { z } from 'zod'

import type { HoldableJob, JobEnd, WatchProgress, WorkDesk } from './work-desk'
import { createBackupDesk } from './work-backup-client'
import { createFileDesk } from './work-files-client'
import { createPeopleDesk } from './work-people-client'
import { createTablesDesk } from './work-tables-client'
import { fromWorkerSchema, resultSchemas, type Ask, type ToWorker } from './work-protocol'

/** The page's end of the line to its worker. */
export interface WorkerLine {
  readonly post: (message: ToWorker) => void
  /** Calls back with whatever the worker sends, and once when it is gone for good. */
  readonly listen: (hear: (message: unknown) => void, gone: () => void) => void
}

interface Pending {
  readonly schema: z.ZodType
  readonly watch: WatchProgress
  readonly end: (end: JobEnd<unknown>) => void
}

/** Builds the desk of the workbench over a line to its worker; everything the worker says is parsed. */
export function createWorkClient(line: WorkerLine, newId: () => string): WorkDesk {
  const pending = new Map<string, Pending>()
  let isGone = false
  line.listen(
    (message) => hear(message, pending),
    () => {
      isGone = true
      for (const { end } of pending.values()) end({ how: 'failed', why: 'worker-gone' })
      pending.clear()
    },
  )

  function start<Result extends z.ZodType>(
    what: Ask,
    schema: Result,
    watch: WatchProgress = () => undefined,
  ): HoldableJob<z.output<Result>> {
    const id = newId()
    const ended = new Promise<JobEnd<z.output<Result>>>((resolve) => {
      if (isGone) return resolve({ how: 'failed', why: 'worker-gone' })
      const end = (how: JobEnd<unknown>): void => resolve(parseEnd(how, schema))
      pending.set(id, { schema, watch, end })
      line.post({ id, what })
    })
    const tell = (ask: 'cancel' | 'hold' | 'let-go') => (): void => line.post({ id, what: { ask } })
    return { ended, cancel: tell('cancel'), hold: tell('hold'), letGo: tell('let-go') }
  }

  return {
    readOverview: () => start({ ask: 'overview' }, resultSchemas.overview).ended,
    ...createFileDesk(start),
    loadSample: (watch) => start({ ask: 'load-sample' }, resultSchemas['load-sample'], watch),
    listImports: () => start({ ask: 'past-imports' }, resultSchemas['past-imports']).ended,
    undoImport: (importId, watch) =>
      start({ ask: 'undo-import', importId }, resultSchemas['undo-import'], watch),
    removeShop: (shopId, watch) =>
      start({ ask: 'remove-shop', shopId }, resultSchemas['remove-shop'], watch),
    exportTable: (asked, watch) =>
      start({ ask: 'export-table', ...asked }, resultSchemas['export-table'], watch),
    findFlaws: (watch) => start({ ask: 'find-flaws' }, resultSchemas['find-flaws'], watch),
    fixFlaws: (fixes, watch) =>
      start({ ask: 'fix-flaws', fixes: [...fixes] }, resultSchemas['fix-flaws'], watch),
    undoFixes: (amended) =>
      start({ ask: 'undo-fixes', amended: [...amended] }, resultSchemas['undo-fixes']),
    people: createPeopleDesk(start),
    tables: createTablesDesk(start),
    backups: createBackupDesk(start),
  }
}

function parseEnd<Result extends z.ZodType>(
  end: JobEnd<unknown>,
  schema: Result,
): JobEnd<z.output<Result>> {
  if (end.how !== 'done') return end
  const parsed = schema.safeParse(end.value)
  return parsed.success ? { how: 'done', value: parsed.data } : { how: 'failed', why: 'failed' }
}

function hear(message: unknown, pending: Map<string, Pending>): void {
  const parsed = fromWorkerSchema.safeParse(message)
  if (!parsed.success) return
  const { id, tell } = parsed.data
  const job = pending.get(id)
  if (job === undefined) return
  if (tell.tell === 'progress') return job.watch(tell.progress)
  pending.delete(id)
  switch (tell.tell) {
    case 'done':
      return job.end({ how: 'done', value: tell.result })
    case 'not-taken':
      return job.end({ how: 'not-taken', refusal: tell.refusal })
    case 'cancelled':
      return job.end({ how: 'cancelled' })
    case 'failed':
      return job.end({ how: 'failed', why: tell.why })
  }
}
