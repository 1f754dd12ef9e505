import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { REPLY_STAGES, textIn, type Reply } from '@/lib/replies/reply'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { Card } from '../../card'
import { useWorkbench } from '../../use-workbench'
import { groupOptions } from '../group-form'
import styles from '../replies.module.css'
import { useShownLibrary } from '../use-library'
import { IntentsField } from './intents-field'
import { PicturesField } from './pictures-field'
import type { DraftProblem, ReplyDraft } from './reply-draft'
import { faultIn } from './text-fields'

export interface SetFieldsProps {
  readonly draft: ReplyDraft
  readonly saved: Reply | null
  readonly problems: readonly DraftProblem[]
  /** The reply that has this shortcut already. */
  readonly holder: Reply | null
  readonly onChange: (some: Partial<ReplyDraft>) => void
}

/** Where a reply belongs, what finds it, who may use it and where. */
export function SetFields({ draft, saved, problems, holder, onChange }: SetFieldsProps) {
  const { replies } = useWords()
  const words = replies.editor
  const locale = useLocale()
  const taken = holder === null ? null : words.shortcutTaken(textIn(holder, locale).title)
  return (
    <Card title={words.use} padded>
      <div className={styles['fields']}>
        <PlaceFields draft={draft} onChange={onChange} />
        <TextField
          label={words.shortcut}
          note={words.shortcutNote}
          testId="shortcut"
          value={draft.shortcut}
          error={taken ?? faultIn(problems, null, ['shortcut-long'], words.faults)}
          onChange={(event) => onChange({ shortcut: event.target.value })}
        />
        <IntentsField draft={draft} onChange={onChange} />
        <ScopeFields draft={draft} onChange={onChange} />
        <PicturesField draft={draft} saved={saved} onChange={onChange} />
        {faultIn(problems, null, ['malformed'], words.faults) === null ? null : (
          <p className={styles['wrong']}>{words.faults.malformed}</p>
        )}
      </div>
    </Card>
  )
}

type PartProps = Pick<SetFieldsProps, 'draft' | 'onChange'>

function PlaceFields({ draft, onChange }: PartProps) {
  const { panel, replies } = useWords()
  const words = replies.editor
  const locale = useLocale()
  const library = useShownLibrary()
  return (
    <>
      <SelectField
        label={words.stage}
        testId="stage"
        value={draft.stage}
        options={REPLY_STAGES.map((value) => ({ value, label: panel.stages[value] }))}
        onValue={(value) =>
          onChange({ stage: REPLY_STAGES.find((each) => each === value) ?? draft.stage })
        }
      />
      <SelectField
        label={words.group}
        testId="reply-group"
        value={draft.groupId ?? ''}
        options={[{ value: '', label: words.noGroup }, ...groupOptions(library, locale)]}
        onValue={(value) => onChange({ groupId: value === '' ? null : value })}
      />
      <SelectField
        label={words.audience}
        testId="audience"
        value={draft.audience}
        options={[
          { value: 'shop', label: words.forShop },
          { value: 'private', label: words.forMe },
        ]}
        onValue={(value) => onChange({ audience: value === 'private' ? 'private' : 'shop' })}
      />
    </>
  )
}

const toggled = <Each,>(list: readonly Each[], one: Each): Each[] =>
  list.includes(one) ? list.filter((each) => each !== one) : [...list, one]

function ScopeFields({ draft: { scope }, onChange }: PartProps) {
  const { common, replies } = useWords()
  const words = replies.editor
  const { shops } = useWorkbench()
  return (
    <fieldset className={styles['scope']}>
      <legend>{words.scope}</legend>
      <p className={styles['note']}>{words.everywhere}</p>
      <div className={styles['checks']}>
        {PLATFORM_IDS.map((id) => (
          <label key={id} className={styles['check']}>
            <input
              type="checkbox"
              checked={scope.platforms.includes(id)}
              onChange={() =>
                onChange({ scope: { ...scope, platforms: toggled(scope.platforms, id) } })
              }
            />
            {common.platforms[id]}
          </label>
        ))}
        {(shops ?? []).map(({ id, name, nativeId }) => (
          <label key={id} className={styles['check']}>
            <input
              type="checkbox"
              checked={scope.shopIds.includes(id)}
              onChange={() =>
                onChange({ scope: { ...scope, shopIds: toggled(scope.shopIds, id) } })
              }
            />
            {name ?? nativeId}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
