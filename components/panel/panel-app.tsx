import { Suspense } from 'react'

import { BehindLock } from '@/components/lock/behind-lock'
import { ScreenShareProvider } from '@/components/ui/screen-share'
import { TickerProvider } from '@/components/ui/use-now'
import { useCatalogue } from '@/components/ui/use-catalogue'
import { loadCatalogue } from '@/lib/i18n/translate'
import { useTheme } from '@/components/ui/use-theme'
import { WordsProvider } from '@/components/ui/words'
import type { Clock } from '@/lib/shared/time'

import type { PanelConnection } from './connection'
import { PanelLock } from './lazy-panel-lock'
import { Panel } from './panel'
import { usePanel } from './use-panel'

export interface PanelAppProps {
  readonly connection: PanelConnection
  readonly clock: Clock
}

/** The panel with its language, theme and timer; nothing is drawn before language and theme are known. */
export function PanelApp({ connection, clock }: PanelAppProps) {
  const model = usePanel(connection)
  const { settings, isLoaded } = model
  useTheme(settings?.theme ?? 'system')
  // Where no settings come, the browser's own language serves.
  const catalogue = useCatalogue(
    settings === undefined && isLoaded ? null : settings?.locale,
    loadCatalogue,
  )
  if (catalogue === null) return null
  return (
    <WordsProvider {...catalogue}>
      <TickerProvider clock={clock}>
        <ScreenShareProvider isShared={settings?.screenShare ?? false}>
          <BehindLock
            isLocked={model.isLocked}
            lock={
              <Suspense fallback={null}>
                <PanelLock
                  connection={connection}
                  clocks={model.clocks.clocks}
                  clock={clock}
                  onOpened={model.unlock}
                />
              </Suspense>
            }
          >
            <Panel
              connection={connection}
              model={model}
              singleKeys={settings?.singleKeys ?? true}
            />
          </BehindLock>
        </ScreenShareProvider>
      </TickerProvider>
    </WordsProvider>
  )
}
