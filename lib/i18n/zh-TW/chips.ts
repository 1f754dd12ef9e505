import type { chips as english } from '../en/chips'

export const chips: typeof english = {
  units: { day: '天', hour: '時', minute: '分' },
  about: '約',
  overdue: '已逾時',
  risks: { watch: '留意', high: '高風險' },
  card: 'Tillside：這位買家的概況',
  hover: {
    nobody: '還不知道這是誰的訂單。',
    lost: 'Tillside 沒有回應。收起後再指一次。',
    order: (number) => `訂單 ${number}`,
    note: '備註：',
    whole: '打開訂單看全部',
    close: '收起',
  },
  setting: {
    title: '訂單和案件列表',
    show: '在買家旁顯示等級',
    note: '平台列表上只顯示等級、警示和最近的時限；分享畫面時隱藏。',
  },
}
