import { useMemo, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { textIn, type Reply } from '@/lib/replies/reply'

import { Card } from '../../card'
import { useWorkbench } from '../../use-workbench'
import { editHref } from '../edit-address'
import { languageName } from '../language-name'
import styles from '../replies.module.css'
import { useShownLibrary } from '../use-library'
import { useFindings } from '../use-findings'
import type { SheetFinding } from './sheet-check'
import { useSheetValue } from './use-sheet-value'

const SHOWN = 50

/** The replies that state a number against the sheets, each with the way to it. */
export function OffList() {
  const words = useWords().replies.policy
  const formats = useFormats()
  const { replies } = useShownLibrary()
  const { settings } = useWorkbench()
  const [shown, setShown] = useState(SHOWN)
  const findings = useFindings(replies)
  const found = useMemo(
    () =>
      replies.flatMap((reply) => (findings?.get(reply.id) ?? []).map((each) => ({ reply, each }))),
    [replies, findings],
  )
  if (findings === null) return null
  const isSettled =
    Object.keys(settings.policy).length + Object.keys(settings.shopPolicies).length > 0
  return (
    <Card title={words.contradictions} meta={formats.number(found.length)} testId="off-list">
      {found.length === 0 ? (
        <p className={styles['empty']}>
          {isSettled ? words.contradictionsNone : words.contradictionsEmpty}
        </p>
      ) : (
        <ul className={styles['plain']}>
          {found.slice(0, shown).map(({ reply, each }) => (
            <OffLine
              key={`${reply.id} ${each.lang} ${each.wording} ${each.from} ${each.fact} ${each.shopId}`}
              reply={reply}
              found={each}
            />
          ))}
        </ul>
      )}
      {found.length > shown ? (
        <p className={styles['keys']}>
          <Button variant="text" onClick={() => setShown(shown + SHOWN)}>
            {words.more(formats.number(found.length - shown))}
          </Button>
        </p>
      ) : null}
    </Card>
  )
}

function OffLine({ reply, found }: { readonly reply: Reply; readonly found: SheetFinding }) {
  const { common, replies: said } = useWords()
  const formats = useFormats()
  const locale = useLocale()
  const { shops } = useWorkbench()
  const valueOf = useSheetValue()
  const { title } = textIn(reply, locale)
  const shop = shops?.find(({ id }) => id === found.shopId)?.name ?? found.shopId
  return (
    <li className={styles['line']} data-testid="off-line">
      <a
        className={styles['offTitle']}
        href={editHref(reply.id)}
        aria-label={said.policy.open(title)}
      >
        {title}
      </a>
      <span className={styles['grow']}>
        {said.editor.contradiction(found.said, valueOf(found.fact, found.sheet), shop)}
      </span>
      <span className={styles['note']}>
        {[languageName(found.lang, locale), formats.number(found.wording + 1)].join(common.dot)}
      </span>
    </li>
  )
}
