import type { Migration } from './migration'

/** Who did what when: chains of entries, one a device. */
export const audit: Migration = {
  version: 9,
  stores: { audit: '[device+seq], at, &id' },
}
