import { useState } from 'react'

import { useAnswer, type Asked } from '@/components/ui/use-answer'
import type { PackageLine, ProposalLine } from '@/lib/messaging/offer-calls'
import type { PackageProblem } from '@/lib/offers/check-package'
import type { Package } from '@/lib/offers/package'

import { useServices } from '../services'
import { useShop } from './shop-context'

/** What was done last, and can be told or taken back. */
export type PackageNews =
  | { readonly what: 'kept' | 'removed'; readonly package: Package }
  | { readonly what: 'failed' }

/** How keeping a package ended: kept, not kept, somebody else was faster, or refused for what must be mended. */
export type KeepEnd = 'kept' | 'failed' | 'changed-since' | readonly PackageProblem[]

export interface PackageControls {
  readonly packages: Asked<readonly PackageLine[]>
  readonly proposals: Asked<readonly ProposalLine[]>
  readonly news: PackageNews | null
  readonly reload: () => Promise<void>
  /** `base`: what it was when somebody began to change it. */
  readonly keep: (pack: Package, base?: Package) => Promise<KeepEnd>
  readonly remove: (pack: Package) => Promise<void>
  readonly restore: (pack: Package) => Promise<void>
}

/** The packages of the shop in view, and what its orders propose. */
export function usePackages(): PackageControls {
  const { call } = useServices()
  const { shopId } = useShop()
  const packages = useAnswer(() => call('listPackages', { shopId }))
  const proposals = useAnswer(() => call('proposePackages', { shopId }))
  const [news, setNews] = useState<PackageNews | null>(null)
  const reload = async (): Promise<void> => {
    await Promise.all([packages.again(), proposals.again()])
  }
  const after = async (done: boolean, next: PackageNews | null): Promise<void> => {
    setNews(done ? next : { what: 'failed' })
    if (done) await reload()
  }
  return {
    packages: packages.asked,
    proposals: proposals.asked,
    news,
    reload,
    keep: async (pack, base) => {
      const from = base === undefined ? {} : { base }
      const answer = await call('keepPackage', { shopId, package: pack, ...from })
      if (!answer.ok) return answer.error === 'changed-since' ? answer.error : 'failed'
      if (!answer.value.ok) return answer.value.error
      await after(true, { what: 'kept', package: pack })
      return 'kept'
    },
    remove: async (pack) => {
      const answer = await call('removePackage', { shopId, packageId: pack.id })
      await after(answer.ok, { what: 'removed', package: pack })
    },
    restore: async (pack) => {
      const answer = await call('restorePackage', { shopId, packageId: pack.id })
      await after(answer.ok, null)
    },
  }
}
