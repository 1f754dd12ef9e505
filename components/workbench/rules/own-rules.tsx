import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Rule } from '@/lib/aftersales/packs/rule-pack'

import { Card } from '../card'
import { dateOf } from '../care/due-days'
import { Notice } from '../notice'
import { useServices } from '../services'
import { draftRule, EMPTY_RULE, type RuleDraft } from './own-draft'
import { RuleForm } from './rule-form'
import { platformName, ruleWords } from './rule-words'
import styles from './rules.module.css'
import { useRuleBook } from './use-rule-book'

/** The rule that is being written: its id and how its fields begin. */
interface Editing {
  readonly id: string
  readonly draft: RuleDraft
}

/** The owner's own rules: added, changed, removed. */
export function OwnRules({ onChanged }: { readonly onChanged: () => Promise<void> }) {
  const { watch, workbench } = useWords()
  const { rules: own } = watch
  const { newId, clock } = useServices()
  const { book, hasFailed, change } = useRuleBook(onChanged)
  const [editing, setEditing] = useTyped<Editing | null>('own rule', () => null)
  const keep = async (rule: Rule): Promise<void> => {
    const others = book.own.filter(({ id }) => id !== rule.id)
    if (await change({ own: [...others, rule] })) setEditing(null)
  }
  return (
    <Card title={own.own} padded testId="own-rules">
      <p className={styles['ground']}>{book.own.length === 0 ? own.ownNone : own.ownNote}</p>
      <ul>
        {book.own.map((rule) => (
          <li key={rule.id} data-testid="own-rule">
            <OwnRule
              rule={rule}
              onEdit={() => setEditing({ id: rule.id, draft: draftRule(rule) })}
              onRemove={() => void change({ own: book.own.filter(({ id }) => id !== rule.id) })}
            />
          </li>
        ))}
      </ul>
      {hasFailed ? <Notice tone="bad">{workbench.settings.notSaved}</Notice> : null}
      {editing === null ? (
        <div>
          <Button
            data-testid="add-rule"
            onClick={() => setEditing({ id: `own/${newId()}`, draft: EMPTY_RULE })}
          >
            {own.add}
          </Button>
        </div>
      ) : (
        <RuleForm
          key={editing.id}
          id={editing.id}
          first={editing.draft}
          seenOn={dateOf(clock())}
          onKeep={keep}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  )
}

interface OwnRuleProps {
  readonly rule: Rule
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function OwnRule({ rule, onEdit, onRemove }: OwnRuleProps) {
  const words = useWords()
  const formats = useFormats()
  const { rules: own } = words.watch
  const name = [platformName(rule.platform, words), ruleWords(rule, words, formats)].join(
    words.common.dot,
  )
  return (
    <div className={styles['rule']}>
      <div className={styles['what']}>
        <span>{name}</span>
        <span className={styles['ground']}>{own.source(rule.source, rule.seenOn)}</span>
      </div>
      <Button size="small" aria-label={own.editNamed(name)} onClick={onEdit}>
        {own.edit}
      </Button>
      <Button size="small" aria-label={own.removeNamed(name)} onClick={onRemove}>
        {own.remove}
      </Button>
    </div>
  )
}
