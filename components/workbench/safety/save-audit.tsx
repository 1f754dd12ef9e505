import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import { useServices } from '../services'
import { aboutWords, roleWords } from './audit-words'
import { readAll, type AuditFilter } from './use-audit'

/** Saves what the filter leaves of the log as a table; that stands in the log too. */
export function SaveAudit({ filter }: { readonly filter: AuditFilter }) {
  const words = useWords()
  const { roles, common } = words
  const { audit } = roles
  const formats = useFormats()
  const { call, desk, saveTable } = useServices()
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'bad'; readonly text: string }>()
  const [isBusy, setBusy] = useState(false)
  const write = async (): Promise<number | null> => {
    const leave = await call('askLeave', {
      act: 'audit',
      log: { kind: 'export', subject: null, about: ['audit'] },
    })
    const entries = leave.ok ? await readAll(desk, filter) : null
    if (entries === null) return null
    const { device, seq, at, kind, about, subject, role, link } = audit.columns
    saveTable(`${audit.fileName}.csv`, [
      [device, seq, at, kind, about, subject, role, link],
      ...entries.map((entry) => [
        entry.device,
        String(entry.seq),
        new Date(entry.at).toISOString(),
        audit.kinds[entry.kind],
        aboutWords(entry, roles).join(common.dot),
        entry.subject ?? '',
        roleWords(entry, roles),
        entry.link,
      ]),
    ])
    return entries.length
  }
  const save = async (): Promise<void> => {
    setBusy(true)
    const count = await write()
    setBusy(false)
    setSaid(
      count === null
        ? { tone: 'bad', text: audit.notSaved }
        : { tone: 'good', text: audit.saved(formats.number(count)) },
    )
  }
  return (
    <>
      <Button busy={isBusy} data-testid="save-audit" onClick={() => void save()}>
        {audit.save}
      </Button>
      {said === undefined ? null : <Notice tone={said.tone}>{said.text}</Notice>}
    </>
  )
}
