import { useEffect, useSyncExternalStore } from 'react'

import type { Theme } from '@/lib/settings/settings'

const DARK = '(prefers-color-scheme: dark)'

function watchSystem(onChange: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Sets the page's theme; `system` follows what the person told the system, also while the page is open. */
export function useTheme(theme: Theme): 'light' | 'dark' {
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia(DARK).matches)
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
  return shown
}
