import { useWords } from '@/components/ui/words'
import type { RenderedReply } from '@/lib/replies/template/render'

import type { Answers } from '../reply-target'
import { fieldLabel } from '../reply-text'
import { FormField } from './form-field'
import styles from './form.module.css'

export interface ReplyFormProps {
  readonly rendered: RenderedReply
  readonly answers: Answers
  /** IANA name of the platform's zone. */
  readonly zone: string
  readonly onAnswer: (name: string, value: string) => void
}

/** Everything a reply asks of the agent, in the order of its text; what is missing comes before what may stay. */
export function ReplyForm({ rendered, answers, zone, onAnswer }: ReplyFormProps) {
  const words = useWords()
  if (rendered.fields.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a form would send itself by Enter; the palette decides that
    <div className={styles['form']} role="group" aria-label={words.palette.form.title}>
      {rendered.fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          label={fieldLabel(rendered, field.name, words)}
          value={answers[field.name] ?? field.default ?? ''}
          zone={zone}
          onAnswer={(value) => onAnswer(field.name, value)}
        />
      ))}
    </div>
  )
}
