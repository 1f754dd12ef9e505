import { PRACTICE_SHOP } from '@/lib/sample/practice-buyers'

import { exactly, inScript, type Site, type SitePage } from './site'

export const PINDUODUO_HOST = 'mms.pinduoduo.com'
/** Pages of the practice console, as the real one addresses them. */
export const PINDUODUO_PATHS = {
  chat: '/chat-merchant/index.html',
  aftersales: '/aftersales/aftersale_list',
  aftersale: '/aftersales-ssr/detail',
} as const

/** The real console states its shop in the document. */
const NEXT_DATA = inScript({
  props: { userInfo: { mall_id: PRACTICE_SHOP.nativeId, mall_name: PRACTICE_SHOP.name } },
})

const page = (path: string, file: string): SitePage => ({
  path: exactly(path),
  file,
  gaps: { 'next-data': NEXT_DATA },
})

export const pinduoduo: Site = {
  hosts: [PINDUODUO_HOST],
  pages: [
    page(PINDUODUO_PATHS.chat, 'chat.html'),
    page(PINDUODUO_PATHS.aftersales, 'aftersale-list.html'),
    page(PINDUODUO_PATHS.aftersale, 'aftersale-detail.html'),
  ],
}
