import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AuditEntry } from '@/lib/vault/audit-entry'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import { aboutWords, roleWords } from './audit-words'
import styles from './safety.module.css'

/** One entry of the audit log. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const words = useWords()
  const { roles, common } = words
  const formats = useFormats()
  const { clock } = useServices()
  const { shops } = useWorkbench()
  const { kind, subject, seq, at } = entry
  const shop = shops?.find(({ id }) => id === subject)
  const about = aboutWords(entry, roles).join(common.dot)
  return (
    <div className={styles['entry']} data-testid="audit-entry" data-kind={kind}>
      <span className={styles['what']}>
        <strong>{roles.audit.kinds[kind]}</strong>
        {about === '' ? null : ` ${about}`}
        {subject === null ? null : (
          <span className={styles['quiet']}>
            {shop === undefined ? roles.audit.subject(subject) : (shop.name ?? shop.nativeId)}
          </span>
        )}
      </span>
      <span className={styles['when']}>
        {formats.moment(at, clock())}
        <span className={styles['quiet']}>
          {[roleWords(entry, roles), `#${formats.number(seq)}`].join(common.dot)}
        </span>
      </span>
    </div>
  )
}
