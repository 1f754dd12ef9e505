import { expect, it } from 'vitest'

import { createReplyDesk } from '@/lib/background/reply-desk'
import { serveReplies } from '@/lib/background/serve-replies'
import type { Caller } from '@/lib/background/caller'
import type { Push } from '@/lib/messaging/protocol'
import { answerMessage } from '@/lib/messaging/server'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { PICTURE_LIMIT } from '@/lib/shared/picture'
import { toBase64 } from '@/lib/shared/base64'
import { makeGroup, makeReply } from '@/tests/fixtures/replies/make-reply'
import { openTestStore } from '@/tests/fixtures/store/open-store'

const FRAME: Caller = { kind: 'frame', tabId: 1, frameId: 2 }
const CONSOLE: Caller = {
  kind: 'console',
  tabId: 1,
  frameId: 0,
  host: 'mms.pinduoduo.com',
  platform: 'pinduoduo',
}

async function setUp() {
  const store = await openTestStore()
  const told: Push[] = []
  const desk = createReplyDesk({
    store: () => Promise.resolve(store),
    settings: { read: () => Promise.resolve({ ...DEFAULT_SETTINGS, agentName: 'Zhou' }) },
    push: (news) => told.push(news),
  })
  let ids = 0
  const ask = (call: string, payload: unknown, sender: Caller | null = FRAME) => {
    ids += 1
    return answerMessage([serveReplies(desk)], { call, id: `${ids}`, payload }, sender)
  }
  return { ask, told }
}

const jpeg = (length: number): string => {
  const bytes = new Uint8Array(length)
  bytes.set([0xff, 0xd8, 0xff])
  return toBase64(bytes)
}

it('answers our own pages alone', async () => {
  const { ask } = await setUp()
  const refused = { ok: false, error: 'refused' }
  expect(await ask('readLibrary', { known: null }, CONSOLE)).toEqual(refused)
  expect(await ask('readLibrary', { known: null }, null)).toEqual(refused)
  expect(await ask('readLibrary', { known: null })).toMatchObject({ ok: true })
})

it('keeps, tells, and names the agent of this browser', async () => {
  const { ask, told } = await setUp()
  const change = { replies: [makeReply('a')], groups: [makeGroup('g')] }
  expect(await ask('keepReplies', change)).toEqual({ ok: true, value: 1 })
  expect(told).toEqual([{ push: 'library', revision: 1 }])
  expect(await ask('readLibrary', { known: 0 })).toMatchObject({ value: change })
  expect(await ask('readLibrary', { known: 1 })).toEqual({ ok: true, value: null })
  expect(await ask('readReplyHistory', { replyId: 'a' })).toMatchObject({
    value: [{ by: 'Zhou', reply: { id: 'a' } }],
  })
})

it('takes replies and groups out, and earlier states back', async () => {
  const { ask } = await setUp()
  await ask('keepReplies', { replies: [makeReply('a')], groups: [makeGroup('g')] })
  expect(await ask('removeReplies', { replyIds: ['a'] })).toEqual({ ok: true, value: 2 })
  expect(await ask('removeGroup', { groupId: 'g' })).toEqual({ ok: true, value: 3 })
  const history = await ask('readReplyHistory', { replyId: 'a' })
  expect(history).toMatchObject({ value: [{ reply: null }, { reply: { id: 'a' } }] })
  const versionId =
    history?.ok === true && Array.isArray(history.value) ? String(history.value[1].id) : ''
  expect(await ask('restoreReply', { replyId: 'a', versionId })).toEqual({ ok: true, value: 4 })
  expect(await ask('readLibrary', { known: null })).toMatchObject({
    value: { replies: [{ id: 'a' }], removedGroups: ['g'] },
  })
})

const long = (id: string) =>
  makeReply(id, {
    texts: [{ lang: 'zh-CN', title: '长', wordings: [{ name: '', body: '长'.repeat(4000) }] }],
  })

it('takes a slice of long replies', async () => {
  const { ask } = await setUp()
  const replies = Array.from({ length: 200 }, (_, index) => long(`r${index}`))
  expect(await ask('keepReplies', { replies, groups: [] })).toMatchObject({ ok: true })
})

it('carries a picture of the largest size there and back', async () => {
  const { ask } = await setUp()
  const data = jpeg(PICTURE_LIMIT)
  const kept = await ask('keepImage', { data })
  const imageId = kept?.ok === true ? Object(kept.value).value : null
  expect(await ask('readImage', { imageId })).toEqual({
    ok: true,
    value: { type: 'image/jpeg', data },
  })
  expect(await ask('removeImage', { imageId })).toEqual({ ok: true, value: true })
  expect(await ask('readImage', { imageId })).toEqual({ ok: true, value: null })
})

it.each([
  ['too-large', jpeg(PICTURE_LIMIT + 1)],
  ['no-picture', toBase64(new TextEncoder().encode('<script>alert(1)</script>'))],
  ['no-picture', 'no base64 at all!'],
])('says that a picture is refused: %s', async (error, data) => {
  const { ask } = await setUp()
  expect(await ask('keepImage', { data })).toEqual({ ok: true, value: { ok: false, error } })
})
