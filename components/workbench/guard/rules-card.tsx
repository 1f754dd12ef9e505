import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GuardRuleLine, GuardRulesView } from '@/lib/messaging/guard-calls'
import { GUARD_SUBJECTS, SEVERITIES, textIn, type GuardSubject } from '@/lib/replies/guard/finding'
import { groupBy } from '@/lib/shared/group-by'

import { Card } from '../card'
import styles from './guard.module.css'
import type { GuardRuleActs } from './use-guard'

export interface RulesCardProps {
  readonly view: GuardRulesView
  readonly acts: GuardRuleActs
  /** null: a new one. */
  readonly onEdit: (ruleId: string | null) => void
}

interface RowProps extends Pick<RulesCardProps, 'acts'> {
  readonly line: GuardRuleLine
  readonly onEdit: () => void
}

function Row({ line, acts, onEdit }: RowProps) {
  const { guard, guardPage, common } = useWords()
  const { rules: words } = guardPage
  const locale = useLocale()
  const { rule, isWeighed, isChanged } = line
  const { id: ruleId, isOff, severity } = rule
  const reason = rule.reason[locale]
  const platforms = rule.platforms.map((platform) => common.platforms[platform])
  const about = [
    platforms.length === 0 ? words.everywhere : platforms.join(common.comma),
    isChanged ? words.changed : rule.pack === 'own' ? words.yours : null,
    textIn(rule.source, locale),
  ]
  return (
    <li className={styles['row']} data-testid="guard-rule" data-rule={ruleId}>
      <label className={styles['what']}>
        <input
          type="checkbox"
          checked={!isOff}
          aria-label={words.on(reason)}
          onChange={() =>
            void acts.set([{ ruleId, isOff: !isOff, severity: isWeighed ? severity : null }])
          }
        />
        <span>
          {reason}
          <span className={styles['ground']}>{about.filter(Boolean).join(common.dot)}</span>
        </span>
      </label>
      <SelectField
        label={words.weight(reason)}
        labelHidden
        value={severity}
        options={SEVERITIES.map((value) => ({ value, label: guard.severities[value] }))}
        onValue={(value) => {
          const chosen = SEVERITIES.find((each) => each === value)
          if (chosen !== undefined) void acts.set([{ ruleId, isOff, severity: chosen }])
        }}
      />
      <Button size="small" aria-label={words.editNamed(reason)} onClick={onEdit}>
        {words.edit}
      </Button>
    </li>
  )
}

const isOn = ({ rule }: GuardRuleLine): boolean => !rule.isOff

interface GroupProps extends Pick<RulesCardProps, 'acts' | 'onEdit'> {
  readonly subject: GuardSubject
  readonly lines: readonly GuardRuleLine[]
  readonly isOpen: boolean
}

/** The rules about one thing; open where somebody looks for one. */
function SubjectGroup({ subject, lines, isOpen, acts, onEdit }: GroupProps) {
  const { guard, guardPage } = useWords()
  const formats = useFormats()
  const on = formats.number(lines.filter(isOn).length)
  return (
    <details open={isOpen} className={styles['group']} data-testid="guard-subject">
      <summary>
        {guard.subjects[subject]}{' '}
        <span className={styles['count']}>
          {guardPage.rules.count(on, formats.number(lines.length))}
        </span>
      </summary>
      <ul>
        {lines.map((line) => (
          <Row key={line.rule.id} line={line} acts={acts} onEdit={() => onEdit(line.rule.id)} />
        ))}
      </ul>
    </details>
  )
}

/** Every rule, by subject: whether it holds, what it weighs, and the way to its words. */
export function RulesCard({ view, acts, onEdit }: RulesCardProps) {
  const { guard, guardPage } = useWords()
  const { rules: words } = guardPage
  const formats = useFormats()
  const locale = useLocale()
  const [query, setQuery] = useTyped('guard rules', () => '')
  const [subject, setSubject] = useState<GuardSubject | null>(null)
  const wanted = query.trim().toLowerCase()
  const fitting = view.rules.filter(
    ({ rule }) =>
      (subject === null || rule.subject === subject) &&
      [rule.id, rule.reason[locale], guard.subjects[rule.subject], ...rule.phrases].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  )
  const used = GUARD_SUBJECTS.filter((each) => view.rules.some(({ rule }) => rule.subject === each))
  const on = view.rules.filter(isOn).length
  return (
    <Card
      title={words.title}
      meta={words.count(formats.number(on), formats.number(view.rules.length))}
      actions={
        <Button size="small" data-testid="add-guard-rule" onClick={() => onEdit(null)}>
          {words.add}
        </Button>
      }
      padded
      testId="guard-rules"
    >
      <div className={styles['filters']}>
        <TextField
          label={words.search}
          testId="guard-rule-search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <SelectField
          label={words.subject}
          value={subject ?? ''}
          options={[
            { value: '', label: words.all },
            ...used.map((value) => ({ value, label: guard.subjects[value] })),
          ]}
          onValue={(value) => setSubject(used.find((each) => each === value) ?? null)}
        />
      </div>
      {fitting.length === 0 ? <p className={styles['ground']}>{words.none}</p> : null}
      {[...groupBy(fitting, ({ rule }) => rule.subject)].map(([about, lines]) => (
        <SubjectGroup
          key={about}
          subject={about}
          lines={lines}
          isOpen={wanted !== '' || subject !== null}
          acts={acts}
          onEdit={onEdit}
        />
      ))}
    </Card>
  )
}
