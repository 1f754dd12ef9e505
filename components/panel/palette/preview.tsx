import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { Rich } from '@/components/ui/rich'
import { useFormats, useLocale, useWords } from '@/components/ui/words'
import type { Contradiction } from '@/lib/replies/policy/contradictions'

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

export interface PreviewProps extends WordingProps {
  readonly contradictionsIn: (text: string, lang: string) => readonly Contradiction[]
}

/** What the shop's policy sheet has against the text. */
export function Contradictions({ found }: { readonly found: readonly Contradiction[] }) {
  const { palette, panel } = useWords()
  const formats = useFormats()
  const sheetWords = (value: Contradiction['sheet']): string => {
    if (typeof value === 'string') return value
    return typeof value === 'number' ? formats.number(value) : formats.money(value)
  }
  return found.map(({ fact, from, said, sheet }) => (
    <p key={`${fact} ${from}`} className={styles['warn']} data-testid="contradiction">
      <Icon name="warning" size={14} />
      <span>
        <b>{panel.variables[fact]}</b> {palette.contradicts(said, sheetWords(sheet))}
      </span>
    </p>
  ))
}

/** The picked reply as its buyer would get it, or as the agent changed it by hand. */
export function Preview({ model, onTurn, contradictionsIn }: PreviewProps) {
  const { palette } = useWords()
  const { bound, isStale, rendered, edited, write, variants, variantIndex } = model
  const nick = useShownNick()(bound?.nick ?? null)
  const text = edited ?? rendered?.segments.map((segment) => segment.text).join('') ?? ''
  if (isStale) return <p className={styles['changed']}>{palette.changed(nick ?? '–')}</p>
  return (
    <>
      <div className={styles['head']}>
        <span className={styles['for']}>
          {nick === null ? palette.forNobody : <Rich text={palette.fillFor(nick)} />}
        </span>
        {edited === null ? (
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
          {edited ?? <ReplyText reply={rendered} />}
        </p>
      )}
      <Contradictions found={contradictionsIn(text, variants[variantIndex]?.lang ?? '')} />
    </>
  )
}
