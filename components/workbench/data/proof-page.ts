import { GOING_THINGS, STAYING_THINGS, type ErasureProof } from '@/lib/vault/erasure'

import type { PageWords } from './person-page'
import { printedTime, writePage } from './printed-page'

/** How many things an erasure took out, and how many it kept without a name. */
export function sumsOf({ found }: ErasureProof): { readonly gone: number; readonly kept: number } {
  const sum = (things: readonly (keyof typeof found)[]): number =>
    things.reduce((total, thing) => total + found[thing], 0)
  return { gone: sum(GOING_THINGS), kept: sum(STAYING_THINGS) }
}

/** The proof of an erasure as a page: what was found and when it was gone, and nothing of who it was. */
export function writeProofPage(proof: ErasureProof, { language, words }: PageWords): string {
  const { page, erase, proofs } = words.persons
  const facts = [
    [page.id, proof.id],
    [page.reason, proofs.by[proof.why]],
    [page.erasedAt, printedTime(proof.at)],
    [page.goneAt, proof.doneAt === null ? proofs.unfinished : printedTime(proof.doneAt)],
    [page.left, proof.left === null ? '' : String(proof.left)],
    ...proof.hashes.map((hash) => [page.hash, hash]),
  ]
  return writePage({
    language,
    title: page.proofTitle,
    lead: [page.proofLead],
    tables: [
      { title: page.proofTitle, columns: [page.field, page.value], rows: facts },
      {
        title: erase.title,
        columns: [erase.thing, erase.count, erase.fate],
        rows: [
          ...GOING_THINGS.map((thing) => [
            erase.things[thing],
            String(proof.found[thing]),
            erase.gone,
          ]),
          ...STAYING_THINGS.map((thing) => [
            erase.things[thing],
            String(proof.found[thing]),
            erase.stays[thing],
          ]),
        ],
      },
    ],
    empty: page.empty,
  })
}
