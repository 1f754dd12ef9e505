import type { statements as english } from '../en/statements'

export const statements: typeof english = {
  formats: {
    'jd-orders': '京东订单',
    'douyin-orders': '抖店订单',
    'amazon-returns': '亚马逊 FBA 退货',
    'amazon-settlement': '亚马逊结算',
    'douyin-settlement': '抖店资金账单',
    'return-list': '退款售后表',
    'alipay-bill': '支付宝账单',
    'wechat-bill': '微信账单',
    'jd-wallet': '京东钱包账单',
    'etsy-payments': 'Etsy 收款',
    'shopify-customers': 'Shopify 客户',
  },
  warnings: {
    'no-order': (count) => `${count} 行和订单无关，没算：手续费、转账、消费。`,
    'open-return': (count) => `${count} 笔还没结束：钱还没退。`,
    'no-buyer': (count) => `${count} 位没有邮箱，认不出是谁，没算。`,
  },
  lists: {
    'product-list': '这是商品表。请到「套餐与关联 › 商品」里导入。',
    'traffic-report': '这是流量报表。请到「套餐与关联 › 商品」里导入。',
  },
  foreseeing: '正在看说的是哪些订单',
  refunds: (count) => `${count} 个已有订单的退款`,
  payments: (count) => `${count} 个已有订单的付款`,
  returns: (count) => `${count} 个已有订单的退货`,
  adds: (parts) => `会补上 ${parts}。`,
  addsNothing: '没有说到已有的订单。',
  waiting: (count) => `还有 ${count} 个订单没导入：先记着，等订单来了再算。`,
  notKept: (count) => `${count} 个和已有订单无关：什么都不留。`,
  names: (count) => `有 ${count} 位买家：联系方式、标签、备注。`,
  noUndo: '不能整份撤销。',
  go: '导入',
  changed: (count) => `${count} 个已有订单有变化`,
  named: (count) => `记下 ${count} 位买家`,
}
