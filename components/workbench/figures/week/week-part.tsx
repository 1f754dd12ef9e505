import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords, WorkbenchWordsProvider } from '@/components/workbench/words'
import { dayName } from '@/lib/figures/months'
import type { ShopFigures } from '@/lib/figures/shop-figures'
import { weekName } from '@/lib/figures/week-names'
import type { KnownShop } from '@/lib/files/work-protocol'
import { LOCALES, type Locale } from '@/lib/settings/settings'

import { Choice } from '../../choice'
import { Notice } from '../../notice'
import { useServices } from '../../services'
import styles from './week.module.css'
import { pictureOfPage } from './page-picture'
import { useLanguage } from './use-language'
import { spanOf, useWeeks } from './use-weeks'
import { useAskedWeek, WeekChoice } from './week-choice'
import type { WeekGroup } from './week-rows'
import { useWeekGroups, WeekReport } from './week-report'

export interface WeekPartProps {
  readonly figures: ShopFigures
  readonly shop: KnownShop
}

/** A whole week on one page, in a language of its own, to be printed or taken away. */
export function WeekPart({ figures, shop }: WeekPartProps) {
  const { week } = useWords()
  const [locale, setLocale] = useState<Locale>(useLocale())
  const span = spanOf(figures, shop)
  const { monday, isRefused } = useAskedWeek(span)
  const read = useWeeks(figures, monday)
  return (
    <>
      <div data-screen>
        <WeekChoice monday={monday} span={span} />
        {isRefused ? (
          <Notice tone="warn">{week.noWeek(weekName(span.first), weekName(span.last))}</Notice>
        ) : null}
      </div>
      {read.is === 'read' ? (
        <ReadWeek figures={read.figures} shop={shop} locale={locale} onLocale={setLocale} />
      ) : read.is === 'failed' ? (
        <Notice tone="bad">{week.notCounted}</Notice>
      ) : (
        <CountingWeek name={weekName(monday)} share={read.share} />
      )}
    </>
  )
}

function CountingWeek({ name, share }: { readonly name: string; readonly share: number }) {
  const { week } = useWords()
  const formats = useFormats()
  return (
    <output className={styles['counting']} data-testid="week-counting">
      <span>{week.counting(name, formats.percent(share))}</span>
      <ProgressBar value={share} label={week.counting(name, '')} tone="quiet" />
    </output>
  )
}

interface ReadWeekProps extends WeekPartProps {
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
}

/** The report, and what can be done with it. */
function ReadWeek({ figures, shop, locale, onLocale }: ReadWeekProps) {
  const { common, week } = useWords()
  const language = useLanguage(locale)
  const page = useRef<HTMLElement>(null)
  return (
    <>
      <div className={styles['tools']} data-screen>
        <Choice
          label={week.language}
          options={LOCALES.map((each) => [each, common.languages[each]] as const)}
          value={locale}
          testId="week-language"
          onChoose={onLocale}
        />
        <Button variant="filled" data-testid="week-print" onClick={() => globalThis.print()}>
          {week.print}
        </Button>
        {language === null ? null : (
          <WorkbenchWordsProvider {...language}>
            <Takeaway figures={figures} shop={shop} page={page} />
          </WorkbenchWordsProvider>
        )}
      </div>
      {language === null ? null : (
        <WorkbenchWordsProvider {...language}>
          <WeekReport ref={page} figures={figures} shop={shop} locale={language.locale} />
        </WorkbenchWordsProvider>
      )}
    </>
  )
}

const asTable = (groups: readonly WeekGroup[], head: readonly string[]): string[][] => [
  ['', ...head],
  ...groups.flatMap(({ title, rows }) =>
    rows.map(({ name, value, before, change, ground }) => [
      title,
      name,
      value,
      before,
      change,
      ground,
    ]),
  ),
]

interface TakeawayProps extends WeekPartProps {
  readonly page: React.RefObject<HTMLElement | null>
}

/** The report as a picture, and as a table. */
function Takeaway({ figures, shop, page }: TakeawayProps) {
  const { week, figures: words } = useWords()
  const { saveFile, saveTable } = useServices()
  const groups = useWeekGroups(figures, shop)
  const [hasFailed, setFailed] = useState(false)
  const name = [week.title, shop.name ?? shop.nativeId, dayName(figures.weeks.last.from)].join(' ')
  const savePicture = async (): Promise<void> => {
    const picture = page.current === null ? null : await pictureOfPage(page.current)
    setFailed(picture === null)
    if (picture !== null) saveFile(`${name}.png`, picture)
  }
  return (
    <>
      <Button
        aria-label={words.saveAs(week.title, 'PNG')}
        data-testid="week-png"
        onClick={() => void savePicture()}
      >
        PNG
      </Button>
      <Button
        aria-label={words.saveAs(week.title, 'CSV')}
        data-testid="week-csv"
        onClick={() => saveTable(`${name}.csv`, asTable(groups, week.head))}
      >
        CSV
      </Button>
      {hasFailed ? <Notice tone="bad">{week.noPicture}</Notice> : null}
    </>
  )
}
