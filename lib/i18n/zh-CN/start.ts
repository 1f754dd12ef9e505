import type { start as english } from '../en/start'

export const start: typeof english = {
  title: '开始使用 Tillside',
  place: (step, all) => `第 ${step} 步，共 ${all} 步`,
  label: '步骤',
  done: '已完成',
  steps: { consoles: '平台', orders: '订单', tiers: '等级', customers: '第一批买家' },
  heads: {
    consoles: '在哪里开店',
    orders: '卖了什么',
    tiers: '按本店买家定等级',
    customers: '谁买得最多',
  },
  leads: {
    consoles:
      '打开你开店的平台。浏览器对每个平台各问一次，因为 Tillside 要读你在那里看的页面，别的都不读。什么也不往外发，随时可以关。',
    orders: '拖入平台导出的订单表，或者先装示例店铺。只在这台电脑上读，可以整份撤掉。',
    tiers: '四个等级，按本店买家的实际消费来分。点“就这样改”才算数，还能撤销。',
    customers: '以后每个会话和列表旁都有他们的卡片；点名字看全部资料。',
  },
  onward: '前后步骤',
  back: '上一步',
  next: (step) => `下一步：${step}`,
  finish: '完成，去今天',
  later: '以后再接着来',
  skip: '不用引导',
  tiers: {
    generosity: '让多少买家有等级',
    generosities: { few: '少：前五分之一', usual: '常用：前五分之二', many: '多：前五分之三' },
    best: '前',
    now: '现在几位',
    after: '改后几位',
    byHand: '自己设等级：名称、颜色、权益',
    tooFew: '知道金额的买家太少，提不出建议。先用常用等级。',
    otherCurrency: (currency) =>
      `这家店用 ${currency} 卖货，等级按别的币种算，所以还没算进任何金额。`,
    countIn: (currency) => `按 ${currency} 算`,
  },
  none: {
    title: '还没有买家',
    noOrders: '要先有订单：回上一步拖入文件，或装示例店铺。',
    noBuyers: '这些订单没写买家。会话或列表里出现单号，就认得了：先打开平台。',
  },
  customers: { title: '买得最多的买家', note: '按付过的总额', all: '全部买家' },
  consoles: {
    title: '卡片在哪里看',
    none: '还没有打开平台。',
    open: (platform) => `打开${platform}`,
  },
}
