import { readFileSync } from 'node:fs'

import { hasSign } from '@/lib/replies/search/units'
import type { Reply } from '@/lib/replies/reply'

/** One reply of a data file, or a made one in two languages. */
export interface BenchReply {
  readonly title: string
  readonly body: string
  readonly shortcut?: string
  /** The same in English, for a made one. */
  readonly english?: { readonly title: string; readonly body: string }
}

type Pair = readonly [zh: string, en: string]

const GOODS: readonly Pair[] = [
  ['炒锅', 'wok'],
  ['蒸笼', 'steamer'],
  ['砂锅', 'clay pot'],
  ['菜刀', 'kitchen knife'],
  ['保温杯', 'flask'],
  ['电饭煲', 'rice cooker'],
  ['床单', 'bed sheet'],
  ['枕头', 'pillow'],
  ['台灯', 'desk lamp'],
  ['耳机', 'headphones'],
  ['充电器', 'charger'],
  ['手机壳', 'phone case'],
  ['运动鞋', 'running shoes'],
  ['雨伞', 'umbrella'],
  ['背包', 'backpack'],
  ['连衣裙', 'dress'],
  ['衬衫', 'shirt'],
  ['儿童书包', 'school bag'],
  ['猫粮', 'cat food'],
  ['茶叶', 'tea leaves'],
]

const TOPICS: readonly Pair[] = [
  ['未发货', 'not shipped'],
  ['物流查询', 'parcel tracking'],
  ['退货地址', 'return address'],
  ['换货流程', 'exchange steps'],
  ['退款到账', 'refund arrival'],
  ['开具发票', 'invoice request'],
  ['价格保护', 'price protection'],
  ['尺寸咨询', 'size advice'],
  ['材质说明', 'material notes'],
  ['库存不足', 'low stock'],
  ['优惠券使用', 'coupon rules'],
  ['修改地址', 'address change'],
  ['破损补发', 'damage resend'],
  ['保修期限', 'warranty length'],
  ['安装方法', 'installation help'],
  ['清洁保养', 'cleaning care'],
  ['赠品说明', 'gift details'],
  ['催付提醒', 'payment reminder'],
  ['好评感谢', 'review thanks'],
  ['投诉处理', 'complaint handling'],
  ['生日祝福', 'birthday wishes'],
  ['行程延误', 'route delay'],
  ['重量规格', 'weight data'],
  ['长度测量', 'length measuring'],
  ['音乐音质', 'sound quality'],
]

const WAYS: readonly Pair[] = [
  ['安抚情绪', 'calm words'],
  ['先问情况', 'ask first'],
  ['给出时间', 'give a date'],
  ['道歉解释', 'apologise and explain'],
  ['请发照片', 'ask for photos'],
  ['转给仓库', 'tell the warehouse'],
  ['核对订单', 'check the order'],
  ['简短回答', 'short answer'],
  ['详细步骤', 'every step'],
  ['周末说法', 'weekend wording'],
  ['夜间自动', 'automatic at night'],
  ['老客专用', 'for regulars'],
  ['新客专用', 'for newcomers'],
  ['再次跟进', 'second follow-up'],
  ['礼貌拒绝', 'decline politely'],
  ['提供选择', 'offer a choice'],
  ['海外买家', 'buyers abroad'],
  ['大促期间', 'during the sale'],
  ['节日版本', 'festival version'],
  ['结束对话', 'close the talk'],
]

/** Bilingual replies, no two of the same title: goods, topic and way of saying it, in every combination. */
export const makeReplies = (count: number): readonly BenchReply[] =>
  Array.from({ length: count }, (_, index) => {
    // Strides that share no factor with the lengths: neighbours differ in all three.
    const [goods, topic, way] = [
      GOODS[index % GOODS.length],
      TOPICS[Math.floor(index / GOODS.length) % TOPICS.length],
      WAYS[Math.floor(index / (GOODS.length * TOPICS.length)) % WAYS.length],
    ]
    if (goods === undefined || topic === undefined || way === undefined) throw new Error('no parts')
    return {
      title: `${goods[0]}${topic[0]}：${way[0]}`,
      body: `您好，关于${goods[0]}的${topic[0]}，我们这边${way[0]}。订单 {{ order.number }} 有消息马上告诉您，您看可以吗？`,
      english: {
        title: `${goods[1]} ${topic[1]}: ${way[1]}`,
        body: `Hello {{ customer.nick }}, about ${topic[1]} of your ${goods[1]}: here we ${way[1]}. As soon as there is news on the order you will hear from us.`,
      },
    }
  })

const parsed = (file: string): readonly Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as Record<string, unknown>
      } catch {
        throw new Error(`${file}: line ${index + 1} is no JSON object`)
      }
    })

function textAt(row: Record<string, unknown>, key: string, where: string): string {
  const value = row[key]
  if (typeof value !== 'string' || value === '') throw new Error(`${where} has no ${key}`)
  return value
}

function replyAt(row: Record<string, unknown>, where: string): BenchReply {
  const { shortcut } = row
  const reply = { title: textAt(row, 'title', where), body: textAt(row, 'body', where) }
  return typeof shortcut === 'string' && shortcut !== '' ? { ...reply, shortcut } : reply
}

/** Replies of a file, one JSON object a line. */
export const readReplies = (file: string): readonly BenchReply[] =>
  parsed(file).map((row, index) => replyAt(row, `${file}: line ${index + 1}`))

/** What is typed, and the title that is meant. */
export interface BenchQuery {
  readonly kind: string
  readonly query: string
  readonly expect: string
}

/** Queries of a file, one JSON object a line; `kind` may name a group of them. */
export const readQueries = (file: string): readonly BenchQuery[] =>
  parsed(file).map((row, index) => {
    const where = `${file}: line ${index + 1}`
    const kind = typeof row['kind'] === 'string' ? row['kind'] : 'given'
    return { kind, query: textAt(row, 'query', where), expect: textAt(row, 'expect', where) }
  })

const wordings = (body: string) => [{ name: '', body }]

/** A reply of the library as the product keeps it. */
export function toReply({ title, body, shortcut, english }: BenchReply, index: number): Reply {
  const lang = hasSign(title) ? 'zh-CN' : 'en'
  return {
    id: `reply-${index}`,
    groupId: null,
    texts: [
      { lang, title, wordings: wordings(body) },
      ...(english === undefined
        ? []
        : [{ lang: 'en', title: english.title, wordings: wordings(english.body) }]),
    ],
    shortcut: shortcut ?? null,
    stage: 'purpose',
    intents: [],
    scope: { platforms: [], shopIds: [] },
    audience: 'shop',
    imageIds: [],
  }
}
