import { useId, useState } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'
import { FACTS, isFactPath, type FactPath } from '@/lib/replies/template/facts'

import { useWorkbench } from '../../use-workbench'
import { factTag } from '../import/decisions'
import styles from '../replies.module.css'

/** Every fact, in the order of the list. */
const PATHS: readonly FactPath[] = Object.keys(FACTS).filter(isFactPath)
const FORMS = ['ask', 'choose', 'optional'] as const

/** A name for an ask that the body does not have yet. */
function freeName(body: string, stem: string): string {
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? stem : `${stem}_${at}`
    if (!body.includes(`"${name}"`)) return name
  }
}

/** What of the form is written for a kind of question, its words to be overwritten. */
function useFormTags(body: string): Readonly<Record<(typeof FORMS)[number], string>> {
  const { samples } = useWords().replies.editor
  return {
    ask: `{% ask "${freeName(body, 'ask')}", label: "${samples.ask}" %}`,
    choose: `{% choose "${freeName(body, 'choice')}", label: "${samples.choose}", "${samples.first}", "${samples.second}" %}`,
    optional: `{% optional "${freeName(body, 'part')}", label: "${samples.optional}" %}${samples.part}{% endoptional %}`,
  }
}

/** Names of the facts that any shop added to its policy. */
export function useOwnFacts(): readonly string[] {
  const { policy, shopPolicies } = useWorkbench().settings
  const sheets = [policy, ...Object.values(shopPolicies)]
  return [...new Set(sheets.flatMap(({ own = [] }) => own.map(({ name }) => name)))]
}

export interface InsertMenuProps {
  readonly lang: string
  readonly body: string
  readonly onInsert: (text: string) => void
}

/** What a text may hold beside words: facts by what people call them, and questions. */
export function InsertMenu({ body, onInsert }: InsertMenuProps) {
  const { panel, replies } = useWords()
  const words = replies.editor
  const own = useOwnFacts()
  const tags = useFormTags(body)
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  return (
    <div className={styles['insert']}>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={listId}
        data-testid="insert"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="plus" size={12} />
        {words.insert}
      </Button>
      <div id={listId} hidden={!isOpen}>
        <p className={styles['note']}>{words.insertFact}</p>
        <div className={styles['chips']}>
          {PATHS.map((path) => (
            <Button
              key={path}
              size="small"
              title={factTag(path)}
              data-testid={`insert-${path}`}
              onClick={() => onInsert(factTag(path))}
            >
              {panel.variables[path]}
            </Button>
          ))}
          {own.map((name) => (
            <Button key={name} size="small" onClick={() => onInsert(`{{ policy.${name} }}`)}>
              {name}
            </Button>
          ))}
        </div>
        <p className={styles['note']}>{words.insertForm}</p>
        <div className={styles['chips']}>
          {FORMS.map((form) => (
            <Button
              key={form}
              size="small"
              title={tags[form]}
              data-testid={`insert-${form}`}
              onClick={() => onInsert(tags[form])}
            >
              {words.forms[form]}
            </Button>
          ))}
        </div>
      </div>
    </div>
  )
}
