import type { lookup as english } from '../en/lookup'

export const lookup: typeof english = {
  title: '正在和誰聊？',
  text: '千牛等程式裡的聊天，擴充功能進不去：把暱稱或訂單號貼到這裡。',
  field: '暱稱或訂單號',
  find: '查詢',
  confirm: '是這位買家嗎？點一下顯示。',
  last: (day) => `最近 ${day}`,
  byOrder: (number) => `訂單 ${number}`,
  nobody: '沒有查到。核對一下，或先匯入訂單。',
  unclaimed: (number) => `訂單 ${number} 有紀錄，但不知道是誰的。`,
  unknownNick: '這個暱稱沒有訂單紀錄。按新買家顯示？',
  newcomer: (shop) => `${shop} 的新買家`,
  byHand: '由你指定',
  another: '換一位買家',
  open: '隨身小窗',
}
