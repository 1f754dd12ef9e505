import type { StarterGroup } from './groups'
import type { StarterReply } from './starter-reply'

/** Starter replies up to the payment, in our own words: they ask and inform, and promise nothing for the shop. */
export const saleReplies: readonly StarterReply<StarterGroup>[] = [
  {
    id: 'welcome',
    group: 'greeting',
    stage: 'welcome',
    title: { en: 'Welcome', 'zh-CN': '欢迎，问需求', 'zh-TW': '歡迎，問需求' },
    body: {
      en: 'Hello {{ customer.nick }}, {{ shop.name }} here. What will you use it for? Then I can check what fits.',
      'zh-CN':
        '{{ customer.nick }}，您好，这里是{{ shop.name }}。您打算怎么用？说一下，我帮您看哪款合适。',
      'zh-TW':
        '{{ customer.nick }}，您好，這裡是{{ shop.name }}。您打算怎麼用？說一下，我幫您看哪款合適。',
    },
    intents: ['hello', 'hi', 'anyone', 'welcome', '你好', '您好', '在吗', '在嗎', 'hy', 'nh'],
  },
  {
    id: 'product-question',
    group: 'pre-sale',
    stage: 'purpose',
    title: {
      en: 'Product question: size and use',
      'zh-CN': '商品咨询：尺寸和用途',
      'zh-TW': '商品詢問：尺寸和用途',
    },
    body: {
      en: 'Happy to check. Which size do you need, and where will you use it? I will compare it with the data on the page.',
      'zh-CN': '我来帮您核对。您需要多大尺寸，用在什么地方？我对着商品参数给您确认。',
      'zh-TW': '我來幫您核對。您需要多大尺寸，用在什麼地方？我對照商品規格為您確認。',
    },
    intents: [
      'size',
      'fit',
      'induction',
      'work',
      '尺寸',
      '多大',
      '能用吗',
      '能用嗎',
      '适合',
      '適合',
      '参数',
      '規格',
      '电磁炉',
      'spzx',
    ],
  },
  {
    id: 'stock-dispatch',
    group: 'pre-sale',
    stage: 'purpose',
    title: {
      en: 'In stock? When does it ship?',
      'zh-CN': '有货吗，什么时候发',
      'zh-TW': '有貨嗎，什麼時候出貨',
    },
    body: {
      en: 'I am checking stock and the dispatch time for today now. Which place does it go to? Then I can look up the usual transit days too.',
      'zh-CN': '我马上核对库存和今天的发货时间。请问寄到哪里？我顺便查一下平时要几天。',
      'zh-TW': '我馬上核對庫存和今天的出貨時間。請問寄到哪裡？我順便查一下平時要幾天。',
    },
    intents: [
      'stock',
      'available',
      'order today',
      'when ship',
      '有货',
      '有貨',
      '现货',
      '現貨',
      '今天拍',
      '几天到',
      '幾天到',
      'yhm',
    ],
  },
  {
    id: 'price',
    group: 'pre-sale',
    stage: 'purpose',
    title: { en: 'Too dear, any discount?', 'zh-CN': '嫌贵、问优惠', 'zh-TW': '嫌貴、問優惠' },
    body: {
      en: 'I understand, the price matters. I will check which offers run now and whether they fit your order. How many do you need?',
      'zh-CN': '理解，价格要划算才好。我看看现在有哪些活动、您这单用不用得上。您需要几件？',
      'zh-TW': '了解，價格要划算才好。我看看現在有哪些活動、您這筆用不用得上。您需要幾件？',
    },
    intents: [
      'price',
      'discount',
      'expensive',
      'cheaper',
      '便宜',
      '优惠',
      '優惠',
      '打折',
      '贵',
      '貴',
      'yh',
      'pyd',
    ],
  },
  {
    id: 'quality',
    group: 'pre-sale',
    stage: 'purpose',
    title: { en: 'Worried about quality', 'zh-CN': '担心质量', 'zh-TW': '擔心品質' },
    body: {
      en: 'Good that you ask. Material and test data stand on the product page; tell me which point worries you and I will look it up for you.',
      'zh-CN': '您问得对。材质和检测资料在商品页上，您最在意哪一点？我帮您查清楚再回您。',
      'zh-TW': '您問得對。材質和檢測資料在商品頁上，您最在意哪一點？我幫您查清楚再回覆您。',
    },
    intents: [
      'quality',
      'last',
      'material',
      '质量',
      '品質',
      '材质',
      '材質',
      '耐用',
      '会不会坏',
      'zl',
    ],
  },
  {
    id: 'trust',
    group: 'pre-sale',
    stage: 'purpose',
    title: {
      en: 'First purchase, unsure',
      'zh-CN': '第一次买，不放心',
      'zh-TW': '第一次買，不放心',
    },
    body: {
      en: 'Take your time. Payment and after-sale run through the platform, its rules stand on the order page. What would you like to know first?',
      'zh-CN': '不着急，您慢慢看。付款和售后都走平台，规则在订单页能看到。您最想先了解哪一点？',
      'zh-TW': '不急，您慢慢看。付款和售後都走平台，規則在訂單頁看得到。您最想先了解哪一點？',
    },
    intents: ['real', 'genuine', 'trust', 'safe', '正品', '靠谱', '放心', '骗人', 'zp', 'bfx'],
  },
  {
    id: 'order-check',
    group: 'order',
    stage: 'confirm',
    title: { en: 'Check the order', 'zh-CN': '核对订单', 'zh-TW': '核對訂單' },
    body: {
      en: 'I see your order {{ order.number }}: {{ order.title }}, {{ order.paid | money }}. Are item and address right?',
      'zh-CN':
        '看到您的订单 {{ order.number }}：{{ order.title }}，{{ order.paid | money }}。商品和收货地址对吗？',
      'zh-TW':
        '看到您的訂單 {{ order.number }}：{{ order.title }}，{{ order.paid | money }}。商品和收件地址對嗎？',
    },
    intents: [
      'check',
      'order',
      'address',
      '核对',
      '核對',
      '订单',
      '訂單',
      '地址',
      '拍了',
      'hddd',
      'hd',
    ],
  },
  {
    id: 'pay-reminder',
    group: 'order',
    stage: 'confirm',
    title: { en: 'Order not paid yet', 'zh-CN': '待付款提醒', 'zh-TW': '待付款提醒' },
    body: {
      en: 'Your order {{ order.number }} is not paid yet. Is something unclear? I can look at it with you; if you no longer want it, that is fine too.',
      'zh-CN':
        '您的订单 {{ order.number }} 还没付款。是哪里不清楚吗？我帮您看看；不想要了也没关系。',
      'zh-TW':
        '您的訂單 {{ order.number }} 還沒付款。是哪裡不清楚嗎？我幫您看看；不想要了也沒關係。',
    },
    intents: ['pay', 'unpaid', 'payment', '付款', '没付', '沒付', '催付', 'cf', 'dfk'],
  },
]
