import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'
import type { ReplyStage } from '@/lib/replies/reply'

import styles from './say.module.css'

/** What a step has an agent do beside writing; a member that is absent cannot be done here. */
export interface StepActs {
  readonly note?: (() => void) | undefined
  readonly tag?: (() => void) | undefined
  readonly team?: (() => void) | undefined
  readonly keepReply: () => void
}

type Act = keyof StepActs

const ACTS: Readonly<Partial<Record<ReplyStage, readonly Act[]>>> = {
  record: ['note', 'tag'],
  review: ['team'],
  quicken: ['keepReply'],
}

const LABELS = {
  note: 'note',
  tag: 'tag',
  team: 'team',
  keepReply: 'keep',
} as const satisfies Record<Act, string>

/** The acts of the last three steps, each by a press. */
export function StepActButtons({
  stage,
  acts,
}: {
  readonly stage: ReplyStage
  readonly acts: StepActs
}) {
  const { stages } = useWords().palette
  const offered = (ACTS[stage] ?? []).flatMap((name) => {
    const act = acts[name]
    return act === undefined ? [] : [{ name, act }]
  })
  if (offered.length === 0) return null
  return (
    <div className={styles['acts']}>
      {offered.map(({ name, act }) => (
        <Button key={name} size="small" data-testid={`act-${name}`} onClick={act}>
          <Icon name="plus" size={12} />
          {stages[LABELS[name]]}
        </Button>
      ))}
    </div>
  )
}
