import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import settings from '../settings.module.css'
import { hrefOf, useRouteDetail } from '../use-route'
import { AuditPage } from './audit-page'
import { LockCard } from './lock-card'
import { RolesCard } from './roles-card'

/** Who may look at what is kept here, how it is locked, and what was done. */
export function SafetyView() {
  const isAudit = useRouteDetail() === 'audit'
  if (isAudit) return <AuditPage />
  return (
    <>
      <LockCard />
      <RolesCard />
      <AuditLink />
    </>
  )
}

function AuditLink() {
  const words = useWords().roles.audit
  return (
    <Card title={words.title} padded testId="audit-link">
      <p className={settings['lead']}>{words.lead}</p>
      <p>
        <a href={hrefOf('settings', 'safety', 'audit')}>{words.open}</a>
      </p>
    </Card>
  )
}
