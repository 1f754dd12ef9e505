import { Button } from '@/components/ui/button'
import { KeyCap } from '@/components/ui/key-cap'
import { useTyped } from '@/components/ui/typed'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { useRenderer } from '@/components/panel/use-renderer'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { Guide } from '@/lib/aftersales/guides/guide'
import { policyOf } from '@/lib/settings/policy-of'
import { textIn } from '@/lib/replies/reply'

import { Card } from '../card'
import { Notice } from '../notice'
import styles from './case-page.module.css'
import { ReturnAddress } from './return-address'
import { useShopReplies } from '../shop-replies'
import { caseVariables, replyForStep } from './step-reply'
import { useWorkbench } from '../use-workbench'
import { usePageActs } from './use-case-acts'
import { useSingleKeys } from './use-single-keys'

/** What to do, in order, what to say at this step, and what to keep as proof. */
export function CaseGuide({ of: each, guide }: { readonly of: CaseView; readonly guide: Guide }) {
  const { board, aftersales } = useWords()
  return (
    <Card title={board.file.guide} padded testId="case-guide">
      <ol className={styles['steps']}>
        {guide.steps.map((step, index) => (
          <li key={step} className={index === 0 ? styles['current'] : undefined}>
            {aftersales.guide[step]}
          </li>
        ))}
      </ol>
      <StepReply of={each} />
      {guide.steps.includes('give-address') ? <ReturnAddress of={each} /> : null}
      {guide.evidence.length === 0 ? null : (
        <Evidence caseId={each.caseId} evidence={guide.evidence} />
      )}
    </Card>
  )
}

function StepReply({ of: each }: { readonly of: CaseView }) {
  const { board } = useWords()
  const locale = useLocale()
  const render = useRenderer(each.platform)
  const { note, reply } = usePageActs()
  const { settings } = useWorkbench()
  const replies = useShopReplies(each)
  const found = replyForStep(replies ?? [], each)
  useSingleKeys({ r: () => void reply(each) }, settings.singleKeys && found !== null)
  if (replies === null) return null
  if (found === null) return <p>{board.noReply}</p>
  const rendered =
    render?.(
      textIn(found, locale).wordings[0]?.body ?? '',
      caseVariables(each, policyOf(settings, each.shopId)),
    ) ?? null
  return (
    <div className={styles['reply']}>
      <h3>
        {board.file.reply}: {textIn(found, locale).title}
      </h3>
      <p>
        {rendered?.segments.map(({ text, kind, name }, index) =>
          kind === 'missing' ? (
            <mark key={`${name}-${String(index)}`}>{board.file.gap}</mark>
          ) : (
            <span key={`${name}-${String(index)}`}>{text}</span>
          ),
        )}
      </p>
      <div className={styles['acts']}>
        <Button data-testid="copy-step-reply" onClick={() => void reply(each)}>
          {board.file.copy} <KeyCap>R</KeyCap>
        </Button>
        {note === null ? null : <Notice tone={note.tone}>{note.said}</Notice>}
      </div>
    </div>
  )
}

function Evidence({ caseId, evidence }: Pick<Guide, 'evidence'> & Pick<CaseView, 'caseId'>) {
  const { board, aftersales } = useWords()
  const [held, setHeld] = useTyped<ReadonlySet<string>>(`evidence ${caseId}`, () => new Set())
  const toggle = (each: string): void => {
    const after = new Set(held)
    if (!after.delete(each)) after.add(each)
    setHeld(after)
  }
  return (
    <fieldset className={styles['evidence']}>
      <legend>{board.file.evidence}</legend>
      {evidence.map((each) => (
        <label key={each}>
          <input type="checkbox" checked={held.has(each)} onChange={() => toggle(each)} />
          {aftersales.evidence[each]}
        </label>
      ))}
      <small>{board.file.evidenceNote}</small>
    </fieldset>
  )
}
