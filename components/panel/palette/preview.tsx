import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { KeyCap } from '@/components/ui/key-cap'
import { Rich } from '@/components/ui/rich'
import { useLocale, useWords } from '@/components/ui/words'

import { MarkedText } from '../guard/marked-text'
import { ReplyText } from '../reply-text'
import { useShownNick } from '../use-cover'
import styles from './preview.module.css'
import type { PaletteModel } from './use-palette'

interface WordingProps {
  readonly model: PaletteModel
  readonly onTurn: (by: 1 | -1) => void
}

/** Which of the ways to say it stands here, and the keys to the others. */
function WordingSwitch({ model, onTurn }: WordingProps) {
  const { common, palette } = useWords()
  const locale = useLocale()
  const { variants, variantIndex } = model
  const variant = variants[variantIndex]
  if (variant === undefined || variants.length < 2) return null
  const { lang, name } = variant
  const languages: Readonly<Record<string, string>> = common.languages
  const said = [lang === locale ? null : (languages[lang] ?? lang), name || palette.standard]
  return (
    <span className={styles['wording']}>
      <output className={styles['which']}>
        {palette.variant(
          said.filter(Boolean).join(common.dot),
          palette.count(String(variantIndex + 1), String(variants.length)),
        )}
      </output>
      <button
        type="button"
        className={styles['turn']}
        title={palette.previous}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => onTurn(-1)}
      >
        <Hidden>{palette.previous}</Hidden>
        <KeyCap>Alt ↑</KeyCap>
      </button>
      <button
        type="button"
        className={styles['turn']}
        title={palette.next}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => onTurn(1)}
      >
        <Hidden>{palette.next}</Hidden>
        <KeyCap>Alt ↓</KeyCap>
      </button>
    </span>
  )
}

/** The picked reply as its buyer would get it, or as the agent changed it by hand. */
export function Preview({ model, onTurn }: WordingProps) {
  const { palette } = useWords()
  const { bound, isStale, rendered, edited, write, guarding, work } = model
  const nick = useShownNick()(bound?.nick ?? null)
  if (isStale) return <p className={styles['changed']}>{palette.changed(nick ?? '–')}</p>
  return (
    <>
      <div className={styles['head']}>
        <span className={styles['for']}>
          {nick === null ? palette.forNobody : <Rich text={palette.fillFor(nick)} />}
        </span>
        {edited === null && work.swaps.length === 0 ? (
          <WordingSwitch model={model} onTurn={onTurn} />
        ) : (
          <span className={styles['wording']}>
            {palette.edited}
            <Button variant="text" size="small" onClick={() => write(null)}>
              {palette.undoEdit}
            </Button>
          </span>
        )}
      </div>
      {rendered === null ? null : (
        <p className={styles['text']} data-testid="preview">
          {edited === null ? (
            <ReplyText reply={rendered} marks={guarding.findings} />
          ) : (
            <MarkedText text={edited} marks={guarding.findings} />
          )}
        </p>
      )}
    </>
  )
}
