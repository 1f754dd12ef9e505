import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { RuleInForce } from '@/lib/aftersales/packs/rule-book'
import { groupBy } from '@/lib/shared/group-by'

import { Card } from '../card'
import { Notice } from '../notice'
import { platformName, ruleWords } from './rule-words'
import styles from './rules.module.css'
import { useRuleBook } from './use-rule-book'

export interface RuleListProps {
  readonly rules: readonly RuleInForce[]
  readonly onChanged: () => Promise<void>
}

/** The rules that hold, by platform, each with its source, date and confidence. */
export function RuleList({ rules, onChanged }: RuleListProps) {
  const words = useWords()
  const formats = useFormats()
  const { book, hasFailed, change } = useRuleBook(onChanged)
  const [query, setQuery] = useState('')
  const { rules: own } = words.watch
  const wanted = query.trim().toLowerCase()
  const fitting = rules.filter((rule) =>
    [rule.id, platformName(rule.platform, words), ruleWords(rule, words, formats)].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  )
  const groups = groupBy(fitting, ({ platform }) => platformName(platform, words))
  const drop = (id: string): void => void change({ dropped: [...book.dropped, id] })
  const restore = (id: string): void =>
    void change({ dropped: book.dropped.filter((each) => each !== id) })
  return (
    <Card
      title={own.title}
      meta={own.count(formats.number(rules.length), rules.length === 1)}
      padded
      testId="rule-list"
    >
      <p className={styles['ground']}>{own.note}</p>
      {hasFailed ? <Notice tone="bad">{words.workbench.settings.notSaved}</Notice> : null}
      <TextField
        label={own.search}
        testId="rule-search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {[...groups].map(([platform, some]) => (
        <details key={platform} open={wanted !== ''} className={styles['group']}>
          <summary>
            {platform} <span className={styles['ground']}>{formats.number(some.length)}</span>
          </summary>
          <ul>
            {some.map((rule) => (
              <li key={rule.id} data-testid="rule">
                <RuleFacts rule={rule} onDrop={drop} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {book.dropped.length === 0 ? null : <Dropped ids={book.dropped} onRestore={restore} />}
    </Card>
  )
}

interface RuleFactsProps {
  readonly rule: RuleInForce
  readonly onDrop: (id: string) => void
}

function RuleFacts({ rule, onDrop }: RuleFactsProps) {
  const words = useWords()
  const formats = useFormats()
  const { board, watch, common } = words
  const { rules: own } = watch
  return (
    <div className={styles['rule']}>
      <div className={styles['what']}>
        <span>{ruleWords(rule, words, formats)}</span>
        <span className={styles['ground']}>{rule.starts}</span>
        <span className={styles['ground']}>
          {[
            rule.origin === 'owner' ? own.yours : null,
            own.standings[rule.standing],
            board.file.confidenceOf(board.file.confidence[rule.confidence]),
            own.source(rule.source, rule.seenOn),
          ]
            .filter((part) => part !== null)
            .join(common.dot)}
        </span>
      </div>
      {rule.pack === 'own' ? null : (
        <Button size="small" aria-label={own.offNamed(rule.id)} onClick={() => onDrop(rule.id)}>
          {own.off}
        </Button>
      )}
    </div>
  )
}

interface DroppedProps {
  readonly ids: readonly string[]
  readonly onRestore: (id: string) => void
}

function Dropped({ ids, onRestore }: DroppedProps) {
  const { rules: own } = useWords().watch
  return (
    <section aria-label={own.dropped} data-testid="dropped-rules">
      <h3>{own.dropped}</h3>
      <ul>
        {ids.map((id) => (
          <li key={id} className={styles['rule']}>
            <span className={styles['what']}>{id}</span>
            <Button size="small" aria-label={own.onNamed(id)} onClick={() => onRestore(id)}>
              {own.on}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
