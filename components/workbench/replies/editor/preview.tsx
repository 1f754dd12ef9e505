import { useMemo, useState } from 'react'

import { ReplyText } from '@/components/panel/reply-text'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import { createReplyRenderer, type FormField } from '@/lib/replies/template/render'
import type { Reply } from '@/lib/replies/reply'
import { fieldsOf } from '@/lib/replies/template/check-body'
import { isFactPath } from '@/lib/replies/template/facts'
import { policyOf } from '@/lib/settings/policy-of'
import { PLATFORMS } from '@/lib/shared/platforms'

import { useServices } from '../../services'
import { useWorkbench } from '../../use-workbench'
import styles from '../replies.module.css'
import { sampleFacts } from './sample-facts'

export interface PreviewProps {
  readonly body: string
  readonly lang: string
  readonly scope: Reply['scope']
}

/** Where the made-up buyer is: in the first shop that the reply is meant for. */
function useSamplePlace({ platforms, shopIds }: Reply['scope']) {
  const { shops, settings } = useWorkbench()
  const shop = shops?.find(
    ({ id, platform }) =>
      (shopIds.length === 0 || shopIds.includes(id)) &&
      (platforms.length === 0 || platforms.includes(platform)),
  )
  const platform = shop?.platform ?? platforms[0] ?? 'pinduoduo'
  return { policy: policyOf(settings, shop?.id ?? null), platform: PLATFORMS[platform] }
}

/** How a text reads for a made-up buyer, and what its form asks. */
export function Preview({ body, lang, scope }: PreviewProps) {
  const words = useWords().replies.editor
  const { clock } = useServices()
  const { policy, platform } = useSamplePlace(scope)
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const render = useMemo(
    () => createReplyRenderer(createReplyFormats(lang, platform, clock)),
    [lang, platform, clock],
  )
  const fields = useMemo(() => fieldsOf(body), [body])
  if (body.trim() === '') return null
  const facts = sampleFacts(lang, { policy, currency: platform.currency, now: clock() })
  const reply = render(body, facts, answers)
  const isBroken = !reply.ok && reply.missing.length === 0 && reply.fields.length === 0
  return (
    <div className={styles['preview']}>
      <div className={styles['previewText']}>
        <p className={styles['note']}>
          <b>{words.preview}</b> {words.previewNote}
        </p>
        <p lang={lang} className={styles['said']} data-testid="preview">
          {isBroken ? words.broken : <ReplyText reply={reply} />}
        </p>
      </div>
      <Asked
        fields={fields}
        open={new Set(reply.fields.map(({ name }) => name))}
        answers={answers}
        onAnswer={(name, answer) => setAnswers({ ...answers, [name]: answer })}
      />
    </div>
  )
}

interface AskedProps {
  readonly fields: readonly FormField[]
  /** Names of those that the form would show for the made-up buyer. */
  readonly open: ReadonlySet<string>
  readonly answers: Readonly<Record<string, string>>
  readonly onAnswer: (name: string, answer: string) => void
}

function Asked({ fields, open, answers, onAnswer }: AskedProps) {
  const { panel, replies, common } = useWords()
  const words = replies.editor
  const labelOf = ({ name, label }: FormField): string =>
    isFactPath(name) ? panel.variables[name] : label
  const asked = fields.filter(({ name, from }) => from === 'ask' || open.has(name))
  const read = fields.filter((field) => !asked.includes(field))
  return (
    <div className={styles['asked']} data-testid="form-fields">
      <p className={styles['note']}>
        <b>{words.form}</b>
      </p>
      {asked.length === 0 ? <p className={styles['quiet']}>{words.asksNothing}</p> : null}
      {asked.map((field) => (
        <AskedField
          key={field.name}
          field={field}
          label={labelOf(field)}
          answer={answers[field.name] ?? ''}
          onAnswer={(answer) => onAnswer(field.name, answer)}
        />
      ))}
      {read.length === 0 ? null : (
        <p className={styles['note']}>
          {words.fromFact}: {[...new Set(read.map(labelOf))].join(common.dot)}
        </p>
      )}
    </div>
  )
}

interface AskedFieldProps {
  readonly field: FormField
  readonly label: string
  readonly answer: string
  readonly onAnswer: (answer: string) => void
}

const INPUTS = { text: 'text', number: 'text', money: 'text', date: 'date' } as const

function AskedField({ field, label, answer, onAnswer }: AskedFieldProps) {
  const { kind, options, withClock } = field
  if (kind === 'switch')
    return (
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={(answer === '' ? field.default : answer) === 'on'}
          onChange={(event) => onAnswer(event.target.checked ? 'on' : 'off')}
        />
        {label}
      </label>
    )
  if (kind === 'choice')
    return (
      <SelectField
        label={label}
        value={answer === '' ? (field.default ?? '') : answer}
        options={['', ...options].map((value) => ({ value, label: value }))}
        onValue={onAnswer}
      />
    )
  return (
    <TextField
      label={label}
      type={withClock ? 'datetime-local' : INPUTS[kind]}
      placeholder={field.default ?? ''}
      value={answer}
      onChange={(event) => onAnswer(event.target.value)}
    />
  )
}
