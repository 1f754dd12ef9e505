import { useMemo } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Reply } from '@/lib/replies/reply'
import { checkBody, type BodyProblem } from '@/lib/replies/template/check-body'

import { useWorkbench } from '../../use-workbench'
import { referToSheet } from '../policy/refer-to-sheet'
import { useSheetValue } from '../policy/use-sheet-value'
import styles from '../replies.module.css'
import { useSheetCheck } from '../use-sheet-check'
import { useOwnFacts } from './insert-menu'

export interface BodyNotesProps {
  readonly body: string
  readonly lang: string
  readonly scope: Reply['scope']
  readonly onBody: (body: string) => void
  /** Selects a stretch of the text. */
  readonly onShow: (from: number, to: number) => void
}

/** What is wrong with a text, where, and what to do: as a template, and against the policy sheet. */
export function BodyNotes(props: BodyNotesProps) {
  const { body } = props
  const own = useOwnFacts()
  const problems = useMemo(() => (body.trim() === '' ? [] : checkBody(body, own)), [body, own])
  return (
    <>
      {problems.length === 0 ? null : (
        <ul className={styles['problems']} data-testid="body-problems">
          {problems.map((problem) => (
            <ProblemLine key={`${problem.from} ${problem.kind}`} problem={problem} {...props} />
          ))}
        </ul>
      )}
      <SheetLines {...props} />
    </>
  )
}

function ProblemLine({
  problem,
  body,
  onBody,
  onShow,
}: BodyNotesProps & { readonly problem: BodyProblem }) {
  const words = useWords().replies.editor
  const formats = useFormats()
  const { kind, name, from, to, line, nearest } = problem
  return (
    <li className={styles['problem']} data-kind={kind}>
      <Icon name={kind === 'unknown-fact' ? 'warning' : 'cross'} size={14} />
      <span className={styles['grow']}>
        <b>{words.line(formats.number(line))}</b> {words.problems[kind](name ?? '')}
      </span>
      {nearest === null ? null : (
        <Button
          size="small"
          data-testid="use-nearest"
          onClick={() => onBody(`${body.slice(0, from)}${nearest}${body.slice(to)}`)}
        >
          {words.instead(nearest)}
        </Button>
      )}
      <Button size="small" onClick={() => onShow(from, to)}>
        {words.show}
      </Button>
    </li>
  )
}

function SheetLines({ body, lang, scope, onBody, onShow }: BodyNotesProps) {
  const words = useWords().replies.editor
  const { shops } = useWorkbench()
  const check = useSheetCheck()
  const valueOf = useSheetValue()
  const found = useMemo(() => check.checkBody(body, lang, scope), [check, body, lang, scope])
  if (found.length === 0) return null
  const nameOf = (shopId: string | null): string | null => {
    const shop = shops?.find(({ id }) => id === shopId)
    return shop === undefined ? shopId : (shop.name ?? shop.nativeId)
  }
  return (
    <ul className={styles['problems']} data-testid="contradictions">
      {found.map((each) => {
        const referred = referToSheet(body, each)
        return (
          <li key={`${each.from} ${each.fact} ${each.shopId}`} className={styles['problem']}>
            <Icon name="warning" size={14} />
            <span className={styles['grow']}>
              {words.contradiction(each.said, valueOf(each.fact, each.sheet), nameOf(each.shopId))}
            </span>
            {referred === body ? null : (
              <Button size="small" data-testid="refer-to-sheet" onClick={() => onBody(referred)}>
                {words.refer}
              </Button>
            )}
            <Button size="small" onClick={() => onShow(each.from, each.to)}>
              {words.show}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
