/** First sign of a name as a capital; a sign may be more than one code unit. */
export const firstSign = (name: string): string => (/^./u.exec(name)?.[0] ?? '').toUpperCase()
