import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import { AUDIT_KINDS } from '@/lib/vault/audit-kinds'

import { Card } from '../card'
import { LongList } from '../long-list'
import { Notice } from '../notice'
import settings from '../settings.module.css'
import { AuditCheckPart } from './audit-check-part'
import { AuditRow } from './audit-row'
import { NeedsRole } from './needs-role'
import styles from './safety.module.css'
import { SaveAudit } from './save-audit'
import { useAudit, type AuditFilter } from './use-audit'

const EVERYTHING: AuditFilter = { kind: null, from: '', to: '' }

/** The audit log, for those whose role may read it. */
export function AuditPage() {
  return (
    <NeedsRole act="audit">
      <AuditCard />
    </NeedsRole>
  )
}

function AuditCard() {
  const words = useWords().roles.audit
  const [filter, setFilter] = useState(EVERYTHING)
  return (
    <Card title={words.title} testId="audit">
      <div className={settings['padded']}>
        <p className={settings['lead']}>{words.lead}</p>
        <AuditCheckPart />
      </div>
      <Filters filter={filter} onChange={setFilter} />
      <Entries filter={filter} />
    </Card>
  )
}

interface FiltersProps {
  readonly filter: AuditFilter
  readonly onChange: (filter: AuditFilter) => void
}

function Filters({ filter, onChange }: FiltersProps) {
  const words = useWords().roles.audit
  return (
    <div className={styles['filters']}>
      <SelectField
        label={words.kind}
        testId="audit-kind"
        value={filter.kind ?? ''}
        options={[
          { value: '', label: words.all },
          ...AUDIT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
        onValue={(value) =>
          onChange({ ...filter, kind: AUDIT_KINDS.find((kind) => kind === value) ?? null })
        }
      />
      {(['from', 'to'] as const).map((bound) => (
        <TextField
          key={bound}
          type="date"
          label={words[bound]}
          value={filter[bound]}
          testId={`audit-${bound}`}
          onChange={(event) => onChange({ ...filter, [bound]: event.target.value })}
        />
      ))}
      <SaveAudit filter={filter} />
    </div>
  )
}

function Entries({ filter }: { readonly filter: AuditFilter }) {
  const words = useWords()
  const { audit } = words.roles
  const { shown, readMore } = useAudit(filter)
  if (shown.is !== 'there')
    return shown.is === 'failed' ? (
      <Notice tone="bad">{audit.failed}</Notice>
    ) : (
      <p className={styles['empty']}>{words.workbench.loading}</p>
    )
  const { entries, more } = shown
  if (entries.length === 0) return <p className={styles['empty']}>{audit.empty}</p>
  return (
    <>
      <LongList rows={entries} keyOf={({ id }) => id}>
        {(entry) => <AuditRow entry={entry} />}
      </LongList>
      {more ? (
        <div className={settings['more']}>
          <Button variant="text" data-testid="audit-more" onClick={() => void readMore()}>
            {audit.more}
          </Button>
        </div>
      ) : null}
    </>
  )
}
