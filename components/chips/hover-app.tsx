import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useCatalogue } from '@/components/ui/use-catalogue'
import { TickerProvider } from '@/components/ui/use-now'
import { useTheme } from '@/components/ui/use-theme'
import { WordsProvider } from '@/components/ui/words'
import { loadCatalogue } from '@/lib/i18n/translate'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'
import type { Clock } from '@/lib/shared/time'

import { HoverCard } from './hover-card'
import type { HoverConnection } from './hover-connection'
import { useHover, useSettings } from './use-hover'

export interface HoverAppProps {
  readonly connection: HoverConnection
  readonly clock: Clock
}

/** The hover card with its language and theme. */
export function HoverApp({ connection, clock }: HoverAppProps) {
  const state = useHover(connection)
  const settings = useSettings(connection)
  useTheme(settings?.theme ?? 'system')
  const catalogue = useCatalogue(settings === null ? null : settings?.locale, loadCatalogue)
  if (catalogue === null || state === null || state.view === 'reading') return null
  const { view } = state
  const isKnown = view !== null && view !== 'lost' && settings !== null && settings !== undefined
  return (
    <WordsProvider {...catalogue}>
      <TickerProvider clock={clock}>
        <TierLooksProvider looks={isKnown ? tierRulesOf(settings, view.card.shopId).looks : {}}>
          <HoverCard key={state.number} number={state.number} view={view} connection={connection} />
        </TierLooksProvider>
      </TickerProvider>
    </WordsProvider>
  )
}
