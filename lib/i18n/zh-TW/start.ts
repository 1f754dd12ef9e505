import type { start as english } from '../en/start'

export const start: typeof english = {
  title: '開始使用 Tillside',
  place: (step, all) => `第 ${step} 步，共 ${all} 步`,
  label: '步驟',
  done: '已完成',
  steps: { consoles: '平台', orders: '訂單', tiers: '等級', customers: '第一批買家' },
  heads: {
    consoles: '在哪裡開店',
    orders: '賣了什麼',
    tiers: '依本店買家定等級',
    customers: '誰買得最多',
  },
  leads: {
    consoles:
      '開啟你開店的平台。瀏覽器對每個平台各問一次，因為 Tillside 要讀你在那裡看的頁面，別的都不讀。什麼也不往外傳，隨時可以關。',
    orders: '拖入平台匯出的訂單檔，或者先載入範例賣場。只在這台電腦上讀，可以整份撤掉。',
    tiers: '四個等級，依本店買家的實際消費來分。按「就這樣改」才算數，還能復原。',
    customers: '以後每個對話和列表旁都有他們的卡片；點名字看全部資料。',
  },
  onward: '前後步驟',
  back: '上一步',
  next: (step) => `下一步：${step}`,
  finish: '完成，去今天',
  later: '以後再繼續',
  skip: '不用引導',
  tiers: {
    generosity: '讓多少買家有等級',
    generosities: { few: '少：前五分之一', usual: '常用：前五分之二', many: '多：前五分之三' },
    best: '前',
    now: '現在幾位',
    after: '改後幾位',
    byHand: '自己設等級：名稱、顏色、權益',
    tooFew: '知道金額的買家太少，提不出建議。先用常用等級。',
    otherCurrency: (currency) =>
      `這個賣場用 ${currency} 賣貨，等級依別的幣別計算，所以還沒算進任何金額。`,
    countIn: (currency) => `以 ${currency} 計算`,
  },
  none: {
    title: '還沒有買家',
    noOrders: '要先有訂單：回上一步拖入檔案，或載入範例賣場。',
    noBuyers: '這些訂單沒寫買家。對話或列表裡出現單號，就認得了：先開啟平台。',
  },
  customers: { title: '買得最多的買家', note: '依付過的總額', all: '全部買家' },
  consoles: {
    title: '卡片在哪裡看',
    none: '還沒有開啟平台。',
    open: (platform) => `開啟${platform}`,
  },
}
