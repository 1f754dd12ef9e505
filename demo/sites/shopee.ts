import { answers, asks, exactly, scripted, shows, type Site, type Talk } from './site'

const HOUR_S = 3_600

const talks: readonly Talk[] = [
  {
    id: '880100201',
    nick: 'melati_dapur',
    order: {
      number: '261118KW4TQ9XA',
      title: { id: 'Wajan besi cor 28 cm', en: 'Cast-iron wok 28 cm', 'zh-TW': '鑄鐵炒鍋 28 cm' },
      paidMinor: 45_900_000,
      status: { id: 'Perlu Dikirim', en: 'To Ship', 'zh-TW': '待出貨' },
    },
    lines: [
      asks({ id: 'Halo kak', en: 'Hello', 'zh-TW': '你好' }),
      answers({
        id: 'Halo, ada yang bisa dibantu?',
        en: 'Hello, how can I help?',
        'zh-TW': '您好，請說',
      }),
      shows('order'),
      asks({
        id: 'Kapan dikirim ya?',
        en: 'When does it ship?',
        'zh-TW': '什麼時候出貨？',
      }),
    ],
  },
  {
    id: '880100202',
    nick: 'budi.contoh',
    order: {
      number: '261114M7PZ2R8C',
      title: { id: 'Panci enamel 24 cm', en: 'Enamel pot 24 cm', 'zh-TW': '琺瑯鍋 24 cm' },
      paidMinor: 32_800_000,
      status: { id: 'Dikirim', en: 'Shipping', 'zh-TW': '運送中' },
    },
    case: {
      number: '2611200B7KQ1TNC',
      kind: { id: 'Pengembalian Barang', en: 'Return and refund', 'zh-TW': '退貨退款' },
      status: {
        id: 'Menunggu respons Penjual',
        en: 'Waiting for the seller',
        'zh-TW': '待賣家回應',
      },
      reason: { id: 'Barang rusak', en: 'Damaged', 'zh-TW': '商品損壞' },
      secondsLeft: 31 * HOUR_S,
    },
    lines: [
      shows('goods'),
      asks({
        id: 'Tutupnya retak, bisa ditukar?',
        en: 'The lid is cracked, can it be changed?',
        'zh-TW': '鍋蓋裂了，可以換嗎？',
      }),
    ],
  },
  {
    id: '880100203',
    nick: 'kopi_pagi_id',
    order: {
      number: '261109D3H6YB1S',
      title: { id: 'Talenan kayu besar', en: 'Chopping board, large', 'zh-TW': '砧板 大' },
      paidMinor: 14_500_000,
      status: { id: 'Selesai', en: 'Completed', 'zh-TW': '已完成' },
    },
    lines: [asks({ id: 'Terima kasih, bagus!', en: 'Thanks, nice!', 'zh-TW': '謝謝，很好！' })],
  },
]

/** Countries by their host; the first speaks for the demo. */
export const SHOPEE_HOSTS = [
  'seller.shopee.co.id',
  'seller.shopee.sg',
  'seller.shopee.tw',
  'banhang.shopee.vn',
] as const
const CHAT_PATH = '/new-webchat/conversations'
const ORDERS_PATH = '/portal/sale/order'
const RETURNS_PATH = '/portal/sale/returnrefundcancel'
const [HOST] = SHOPEE_HOSTS

const shop = {
  languages: ['id', 'en', 'zh-TW'],
  shopName: 'dapur.hijau',
  currency: 'IDR',
  talks,
}

export const SHOPEE = {
  chat: `https://${HOST}${CHAT_PATH}`,
  orders: `https://${HOST}${ORDERS_PATH}?type=toship`,
  returns: `https://${HOST}${RETURNS_PATH}`,
  talks,
} as const

export const shopee: Site = {
  hosts: SHOPEE_HOSTS,
  pages: [
    scripted(exactly(CHAT_PATH), 'shopee', { ...shop, title: 'Practice market · Webchat' }),
    scripted(exactly(ORDERS_PATH), 'shopee-orders', { ...shop, title: 'Practice market · Orders' }),
    scripted(exactly(RETURNS_PATH), 'shopee-returns', {
      ...shop,
      title: 'Practice market · Returns',
    }),
  ],
}
