import type { z } from 'zod'

import type { HoldableJob, JobEnd, WatchProgress, WorkDesk } from './work-desk'
import { createAuditDesk } from './work-audit-client'
import { createBackupDesk } from './work-backup-client'
import { createFileDesk } from './work-files-client'
import { createPeopleDesk } from './work-people-client'
import { createRosterDesk } from './work-roster-client'
import { createPersonsDesk } from './work-persons-client'
import { createTablesDesk } from './work-tables-client'
import { leaveFor, type WorkLeave } from './work-rules'
import { fromWorkerSchema, resultSchemas, type Ask, type ToWorker } from './work-protocol'

/** The page's end of the line to its worker. */
export interface WorkerLine {
  readonly post: (message: ToWorker) => void
  /** Calls back with whatever the worker sends, and when it is gone: the next job then starts another. */
  readonly listen: (hear: (message: unknown) => void, gone: () => void) => void
}

interface Pending {
  readonly schema: z.ZodType
  readonly watch: WatchProgress
  readonly end: (end: JobEnd<unknown>) => void
}

/** Asks whether work may be done that is more than daily work, and has it logged. */
export type AskLeave = (leave: WorkLeave) => Promise<boolean>

type StartAnyJob = <Result extends z.ZodType>(
  what: Ask,
  schema: Result,
  watch?: WatchProgress,
) => HoldableJob<z.output<Result>>

/** Posts work to the worker, once it has the leave that it takes; until then the worker knows nothing of it. */
function createPost(
  { post }: WorkerLine,
  pending: Map<string, Pending>,
  askLeave: AskLeave,
): (id: string, what: Ask) => void {
  const waiting = new Set<string>()
  const drop = (id: string, end: JobEnd<never>): void => {
    pending.get(id)?.end(end)
    pending.delete(id)
  }
  const wait = async (id: string, what: Ask, leave: WorkLeave): Promise<void> => {
    waiting.add(id)
    const isGiven = await askLeave(leave)
    // It may have been cancelled meanwhile.
    if (!waiting.delete(id)) return undefined
    return isGiven ? post({ id, what }) : drop(id, { how: 'failed', why: 'not-permitted' })
  }
  return (id, what) => {
    if (waiting.has(id)) {
      if (what.ask !== 'cancel') return undefined
      waiting.delete(id)
      return drop(id, { how: 'cancelled' })
    }
    const leave = leaveFor(what)
    if (leave.act === 'work') return post({ id, what })
    return void wait(id, what, leave)
  }
}

function createStart(line: WorkerLine, newId: () => string, askLeave: AskLeave): StartAnyJob {
  const pending = new Map<string, Pending>()
  const post = createPost(line, pending, askLeave)
  line.listen(
    (message) => hear(message, pending),
    () => {
      for (const { end } of pending.values()) end({ how: 'failed', why: 'worker-gone' })
      pending.clear()
    },
  )
  return (what, schema, watch = () => undefined) => {
    const id = newId()
    const ended = new Promise<JobEnd<z.output<typeof schema>>>((resolve) => {
      const end = (how: JobEnd<unknown>): void => resolve(parseEnd(how, schema))
      pending.set(id, { schema, watch, end })
      post(id, what)
    })
    const tell = (ask: 'cancel' | 'hold' | 'let-go') => (): void => post(id, { ask })
    return { ended, cancel: tell('cancel'), hold: tell('hold'), letGo: tell('let-go') }
  }
}

/**
 * Builds the desk of the workbench over a line to its worker; everything the worker says is parsed. Work that takes
 * leave waits for it.
 */
export function createWorkClient(
  line: WorkerLine,
  newId: () => string,
  askLeave: AskLeave,
): WorkDesk {
  const start = createStart(line, newId, askLeave)
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
    roster: createRosterDesk(start),
    persons: createPersonsDesk(start),
    tables: createTablesDesk(start),
    backups: createBackupDesk(start),
    audit: createAuditDesk(start),
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
