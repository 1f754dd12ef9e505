import type { finder as english } from '../en/finder'

export const finder: typeof english = {
  title: '查找',
  field: '页面、完整昵称、订单号或案件号',
  hint: '在任何页面先按 G，再按字母，直接过去。',
  nothing: '没有查到。昵称要写完整。',
  failed: '买家和案件没有查成，再试一次。',
}
