import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { textIn } from '@/lib/replies/guard/finding'
import type { RefundReason } from '@/lib/replies/guard/refund-reasons'
import { PLATFORM_IDS, type PlatformId } from '@/lib/shared/platforms'

import { Card } from '../card'
import { Choice } from '../choice'
import { Notice } from '../notice'
import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import styles from './guard.module.css'

/** The reasons of a platform; null until they are there. */
function useReasons(platform: PlatformId): readonly RefundReason[] | null {
  const { call } = useServices()
  const [known, setKnown] = useState<{
    readonly platform: PlatformId
    readonly reasons: readonly RefundReason[]
  } | null>(null)
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const answer = await call('readRefundReasons', { platform })
      if (isWanted && answer.ok) setKnown({ platform, reasons: answer.value })
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [call, platform])
  return known?.platform === platform ? known.reasons : null
}

interface ReasonProps {
  readonly reason: RefundReason
  readonly onCopy: (text: string) => void
}

function Reason({ reason, onCopy }: ReasonProps) {
  const { board, common, guardPage } = useWords()
  const { reasons: words } = guardPage
  const locale = useLocale()
  const { countsAgainstShop: counts } = reason
  const verdict = counts === null ? words.unknown : counts ? words.against : words.harmless
  const question = reason.question[locale]
  return (
    <li
      className={styles['row']}
      data-testid="refund-reason"
      data-counts={counts === null ? 'unknown' : String(counts)}
    >
      <div className={styles['facts']}>
        <b>{reason.label[locale]}</b>
        <span className={counts === true ? styles['against'] : styles['verdict']}>{verdict}</span>
        <span>{reason.effect[locale]}</span>
        <span>
          {words.ask}: <q>{question}</q>
        </span>
        <span className={styles['ground']}>
          {[
            board.file.confidenceOf(board.file.confidence[reason.confidence]),
            words.source(textIn(reason.source, locale), reason.seenOn),
          ].join(common.dot)}
        </span>
      </div>
      <Button
        size="small"
        aria-label={`${words.copy}: ${question}`}
        onClick={() => onCopy(question)}
      >
        {words.copy}
      </Button>
    </li>
  )
}

/** Which refund reasons count against the shop on a platform, and the question for the true one. */
export function ReasonsCard() {
  const { common, guardPage } = useWords()
  const { reasons: words } = guardPage
  const { copyText } = useServices()
  const { shops } = useWorkbench()
  const [chosen, setChosen] = useState<PlatformId | null>(null)
  const platform = chosen ?? shops?.[0]?.platform ?? PLATFORM_IDS[0]
  const reasons = useReasons(platform)
  const [isCopied, setCopied] = useState<boolean | null>(null)
  const copy = async (text: string): Promise<void> => setCopied(await copyText(text))
  return (
    <Card title={words.title} padded testId="refund-reasons">
      <p className={styles['lead']}>{words.note}</p>
      <Choice
        label={words.platform}
        options={PLATFORM_IDS.map((id) => [id, common.platforms[id]] as const)}
        value={platform}
        testId="reasons-platform"
        onChoose={setChosen}
      />
      {isCopied === null ? null : (
        <Notice tone={isCopied ? 'good' : 'bad'}>
          {isCopied ? words.copied : words.notCopied}
        </Notice>
      )}
      <ul>
        {(reasons ?? []).map((reason) => (
          <Reason key={reason.id} reason={reason} onCopy={(text) => void copy(text)} />
        ))}
      </ul>
    </Card>
  )
}
