import { useMemo } from 'react'

import { useLocale } from '@/components/ui/words'

/** Weekday, date and time of this device, as a page's head says them. */
export function useDateLine(now: number): string {
  const locale = useLocale()
  const format = useMemo(
    () =>
      new Intl.DateTimeFormat(locale, {
        weekday: locale === 'en' ? 'long' : 'short',
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    [locale],
  )
  return format.format(now)
}
