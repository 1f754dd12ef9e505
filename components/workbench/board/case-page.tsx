import { useCallback, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { CaseFile } from '@/lib/messaging/case-calls'
import { HOUR_MS } from '@/lib/shared/time'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import { TimePill } from '../time-pill'
import { useDueTime } from '../use-clock-time'
import { hrefOf } from '../use-route'
import { useShownNick } from '../use-shown-nick'
import { CaseClocks } from './case-clocks'
import { CaseGuide } from './case-guide'
import { CaseHistory } from './case-history'
import styles from './case-page.module.css'
import { ComplaintCard } from './complaint-card'
import { DisputeCard } from './dispute-card'
import { useCaseNews } from './use-case-news'
import { usePageActs } from './use-case-acts'
import { useMarks } from './use-marks'

/** A case with all that is known of it; `undefined` until the background has answered. */
function useCaseFile(caseId: string) {
  const { call } = useServices()
  const [file, setFile] = useState<CaseFile | null | undefined>()
  const [hasFailed, setFailed] = useState(false)
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await call('readCase', { caseId })
    setFailed(!answer.ok)
    if (answer.ok) setFile(answer.value)
  }, [call, caseId])
  useCaseNews(refresh)
  return { file, hasFailed, refresh }
}

/** One case: its clocks, what to do, its history and its files. */
export function CasePage({ caseId }: { readonly caseId: string }) {
  const { board, workbench } = useWords()
  const { file, hasFailed, refresh } = useCaseFile(caseId)
  return (
    <>
      <a href={hrefOf('aftersale', 'board')}>{board.file.back}</a>
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      {file === undefined ? (
        <p>{hasFailed ? null : workbench.loading}</p>
      ) : file === null ? (
        <p>{board.file.gone}</p>
      ) : (
        <>
          <Head of={file.case} onChanged={refresh} />
          <CaseClocks of={file.case} />
          <CaseGuide of={file.case} guide={file.guide} />
          <ComplaintCard of={file.case} onChanged={refresh} />
          <DisputeCard of={file.case} />
          <CaseHistory history={file.history} platform={file.case.platform} />
        </>
      )}
    </>
  )
}

interface HeadProps {
  readonly of: CaseView
  readonly onChanged: () => Promise<void>
}

function Head({ of: each, onChanged }: HeadProps) {
  const words = useWords()
  const shownNick = useShownNick()
  const now = useDueTime(each.dueAt)
  const { board, common } = words
  const title = [
    board.file.title(each.caseNumber),
    each.kind === null ? null : common.caseKinds[each.kind],
  ]
  return (
    <Card
      title={title.filter((part) => part !== null).join(common.dot)}
      meta={[each.nick === null ? null : shownNick(each.nick), each.shopName]
        .filter((part) => part !== null)
        .join(common.dot)}
      actions={<TimePill clock={each} now={now} />}
      padded
      testId="case-page"
    >
      <Facts of={each} />
      <Acts of={each} onChanged={onChanged} />
    </Card>
  )
}

function Facts({ of: each }: { readonly of: CaseView }) {
  const { board, aftersales, common } = useWords()
  const formats = useFormats(each.platform)
  const { file } = board
  const { amount, paid, refunded, settlement, state, status, orderNumber } = each
  const rows = [
    [file.asked, amount === null ? common.unknown : formats.money(amount)],
    [file.paid, paid === null ? common.unknown : formats.money(paid)],
    [file.refunded, refunded === null ? null : formats.money(refunded)],
    [file.settlement, settlement === null ? null : aftersales.settlements[settlement]],
    [file.state, aftersales.states[state]],
    [file.status, status],
    [file.order, orderNumber ?? common.unknown],
  ] as const
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Acts({ of: each, onChanged }: HeadProps) {
  const { aftersales, board, common, workbench } = useWords()
  const { clock } = useServices()
  const marks = useMarks(onChanged)
  const { note, open } = usePageActs()
  const { caseId, doneAt, willGrant, snoozedUntil } = each
  const isAsleep = snoozedUntil !== null && snoozedUntil > clock()
  const mark = (asked: Parameters<typeof marks.mark>[1]): void => void marks.mark([caseId], asked)
  return (
    <>
      <div className={styles['acts']}>
        <Button variant="filled" onClick={() => void open(caseId)}>
          {board.open}
        </Button>
        <Button
          onClick={() =>
            mark(isAsleep ? { do: 'wake' } : { do: 'snooze', until: clock() + HOUR_MS })
          }
        >
          {isAsleep ? board.wake : aftersales.snooze}
        </Button>
        <Button onClick={() => mark({ do: 'will-grant', will: !willGrant })}>
          {willGrant ? board.grantNot : board.grant}
        </Button>
        <Button
          data-testid="case-done"
          onClick={() => mark(doneAt === null ? { do: 'done' } : { do: 'reopen' })}
        >
          {doneAt === null ? aftersales.done : board.reopen}
        </Button>
        {marks.did === null || marks.did.undo === null ? null : (
          <Button variant="text" onClick={marks.undo}>
            {common.actions.undo}
          </Button>
        )}
      </div>
      {marks.hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      {note === null ? null : <Notice tone={note.tone}>{note.said}</Notice>}
    </>
  )
}
