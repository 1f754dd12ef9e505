import { createContext, use, type ReactNode } from 'react'

const ScreenShareContext = createContext(false)

/** Tells everything below it whether the screen is shown to others. */
export function ScreenShareProvider({
  isShared,
  children,
}: {
  readonly isShared: boolean
  readonly children: ReactNode
}) {
  return <ScreenShareContext value={isShared}>{children}</ScreenShareContext>
}

/** True while the screen is shown to others, so that nothing personal may stand on it. */
export const useScreenShare = (): boolean => use(ScreenShareContext)
