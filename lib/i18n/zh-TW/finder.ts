import type { finder as english } from '../en/finder'

export const finder: typeof english = {
  title: '搜尋',
  field: '頁面、完整暱稱、訂單編號或案件編號',
  hint: '在任何頁面先按 G，再按字母，直接前往。',
  nothing: '沒有查到。暱稱要寫完整。',
  failed: '買家和案件沒有查成，再試一次。',
}
