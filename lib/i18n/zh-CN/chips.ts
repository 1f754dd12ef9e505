import type { chips as english } from '../en/chips'

export const chips: typeof english = {
  units: { day: '天', hour: '时', minute: '分' },
  about: '约',
  overdue: '已超时',
  risks: { watch: '留意', high: '高风险' },
  card: 'Tillside：这位买家的概况',
  hover: {
    nobody: '还不知道这是谁的订单。',
    lost: 'Tillside 没回应。收起后再指一次。',
    order: (number) => `订单 ${number}`,
    note: '备注：',
    whole: '打开订单看全部',
    close: '收起',
  },
  setting: {
    title: '订单和案件列表',
    show: '在买家旁显示等级',
    note: '平台列表上只显示等级、警示和最近的时限；共享屏幕时隐藏。',
  },
}
