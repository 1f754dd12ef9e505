import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'
import type { Catalogue } from '@/lib/i18n/translate'

import { stoppedWords } from '../guard/guard-keys'
import { fieldLabel } from '../reply-text'
import styles from './foot.module.css'
import type { Gap, PaletteModel } from './use-palette'

export interface FootProps {
  readonly model: PaletteModel
  readonly isBusy: boolean
  readonly isEditing: boolean
  readonly onFill: () => void
  readonly onEdit: () => void
  readonly onCopy: () => void
}

/** What is in the way of the fill; null where nothing is. */
function reasonOf(
  gap: Gap | null,
  { rendered, guarding: { stop } }: Pick<PaletteModel, 'rendered' | 'guarding'>,
  words: Catalogue,
): string | null {
  const { guard, palette, panel, common } = words
  switch (gap?.kind) {
    case undefined:
      return stoppedWords(stop, guard)
    case 'missing': {
      const labels = gap.names.map((name) => fieldLabel(rendered ?? { fields: [] }, name, words))
      return panel.say.needs(labels.join(common.dot))
    }
    case 'broken':
      return panel.say.broken
    case 'loading':
    case 'nobody':
    case 'nothing':
      return palette[gap.kind]
  }
}

/** What can be done with the picked reply, each with its key. */
export function Foot({ model, isBusy, isEditing, onFill, onEdit, onCopy }: FootProps) {
  const words = useWords()
  const { palette } = words
  const { gap, draft, isStale } = model
  return (
    <div className={styles['foot']}>
      <Button
        variant="filled"
        className={styles['fill']}
        data-testid="fill"
        title={palette.appendHint}
        busy={isBusy}
        disabledReason={reasonOf(gap, model, words)}
        onClick={onFill}
      >
        {palette.fill} <KeyCap tone="inherit">{isEditing ? 'Ctrl Enter' : 'Enter'}</KeyCap>
      </Button>
      <span className={styles['rest']}>
        {draft === null || isStale ? null : (
          <Button
            size="small"
            variant="icon"
            data-testid="copy-reply"
            aria-label={palette.copy}
            title={palette.copy}
            aria-keyshortcuts="Control+C"
            onClick={onCopy}
          >
            <Icon name="copy" />
          </Button>
        )}
        <span className={styles['hint']}>
          <KeyCap>↑</KeyCap>
          <KeyCap>↓</KeyCap>
          {palette.choose}
        </span>
        <button
          type="button"
          className={styles['edit']}
          data-testid="edit"
          aria-keyshortcuts="Control+E"
          aria-pressed={isEditing}
          onClick={onEdit}
        >
          <KeyCap>Ctrl E</KeyCap> {isEditing ? palette.readEdit : palette.edit}
        </button>
      </span>
    </div>
  )
}
