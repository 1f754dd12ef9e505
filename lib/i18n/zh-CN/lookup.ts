import type { lookup as english } from '../en/lookup'

export const lookup: typeof english = {
  title: '正在和谁聊？',
  text: '千牛等程序里的聊天，扩展进不去：把昵称或订单号贴到这里。',
  field: '昵称或订单号',
  find: '查找',
  confirm: '是这位买家吗？点一下显示。',
  last: (day) => `最近 ${day}`,
  byOrder: (number) => `订单 ${number}`,
  nobody: '没有查到。核对一下，或先导入订单。',
  unclaimed: (number) => `订单 ${number} 有记录，但不知道是谁的。`,
  unknownNick: '这个昵称没有订单记录。按新买家显示？',
  newcomer: (shop) => `${shop} 的新买家`,
  byHand: '由你指定',
  another: '换一位买家',
  open: '随身小窗',
}
