import type { Reply, ReplyStage } from '@/lib/replies/reply'

/** What a test says of a reply; the rest is plain. */
export interface ReplySketch {
  readonly id?: string
  readonly title: string
  readonly body?: string
  readonly lang?: string
  readonly shortcut?: string
  readonly intents?: readonly string[]
  readonly stage?: ReplyStage
}

/** A reply in one language. */
export const makeReply = ({
  title,
  id = title,
  body = '-',
  lang = 'zh-CN',
  shortcut,
  intents = [],
  stage = 'purpose',
}: ReplySketch): Reply => ({
  id,
  groupId: null,
  texts: [{ lang, title, wordings: [{ name: '', body }] }],
  shortcut: shortcut ?? null,
  stage,
  intents: [...intents],
  scope: { platforms: [], shopIds: [] },
  audience: 'shop',
  imageIds: [],
})
