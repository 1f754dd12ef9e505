/** Why the database cannot be used. */
export const STORE_TROUBLES = [
  /** The browser does not open it, tried three times. */
  'closed',
  /** A newer Tillside has written it. */
  'newer',
  /** It was there and is not any more: nobody here has deleted it. */
  'gone',
  /** It could not be brought to this version; it stands as it was. */
  'not-upgraded',
  /** It is being brought to this version: nothing is wrong, and it opens in a while. */
  'upgrading',
] as const
export type StoreTrouble = (typeof STORE_TROUBLES)[number]
