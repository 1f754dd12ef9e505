import { exactly, type Site } from './site'

export const TAOBAO_HOSTS = { shell: 'myseller.taobao.com', office: 'qn.taobao.com' } as const
export const TAOBAO_BASE = '/home.htm/trade-platform'

export const taobao: Site = {
  hosts: Object.values(TAOBAO_HOSTS),
  pages: [
    { path: exactly(`${TAOBAO_BASE}/tp/sold`), file: 'taobao-sold.html' },
    { path: exactly(`${TAOBAO_BASE}/tp/detail`), file: 'taobao-order.html' },
    { path: exactly(`${TAOBAO_BASE}/refund-list`), file: 'taobao-refund-shell.html' },
    { path: exactly(`${TAOBAO_BASE}/tp/refund-list`), file: 'taobao-refund-list.html' },
    { path: exactly(`${TAOBAO_BASE}/refund-list/detail`), file: 'taobao-refund.html' },
  ],
}
