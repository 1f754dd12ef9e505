import type { StarterReply } from './starter-reply'

/** The rules around a refund: who pays, who decides, until when. */
export const refundRulesReplies: readonly StarterReply[] = [
  {
    id: 'price-protection',
    stage: 'after-sale',
    title: {
      en: 'Price dropped after buying',
      'zh-CN': '降价补差价',
      'zh-TW': '降價補差價',
    },
    body: {
      en: 'I\'d ask too. Whether {{ order.number }} has price protection is shown on its order page; I\'ll check, and if it does, tell you how to claim it{% optional "say_until", label: "Give its end" %} until {% ask "until", label: "Until", kind: "date" %}{% endoptional %}.',
      'zh-CN':
        '看到降价换我也会问。{{ order.number }} 有没有价保以订单页为准，我去看，有的话告诉您怎么申请{% optional "say_until", label: "说明截止" %}，申请到{% ask "until", label: "截止日期", kind: "date" %}为止{% endoptional %}。',
      'zh-TW':
        '看到降價換我也會問。{{ order.number }} 有沒有買貴補差價以訂單頁為準，我去看，有的話告訴您怎麼申請{% optional "say_until", label: "說明截止" %}，申請到{% ask "until", label: "截止日期", kind: "date" %}為止{% endoptional %}。',
    },
    intents:
      'price drop, price protection, cheaper now, 降价了, 价保, 补差价, 降價了, 補差價, 買貴',
  },
  {
    id: 'freight-insurance',
    stage: 'after-sale',
    title: {
      en: 'Freight insurance',
      'zh-CN': '运费险怎么用',
      'zh-TW': '退貨運費險',
    },
    body: {
      en: "If {{ order.number }} includes freight insurance, you'll see it on the order page. The insurer decides how much is paid, usually after we've confirmed the return. If your postage was higher than that, talk to me.",
      'zh-CN':
        '{{ order.number }} 有没有运费险，订单页能看到。赔多少由保险方核定，一般在确认收到退货之后；超出的部分先跟我说。',
      'zh-TW':
        '{{ order.number }} 有沒有退貨運費險，訂單頁看得到。賠多少由保險方核定，一般在確認收到退貨之後；超出的部分先跟我說。',
    },
    intents: 'freight insurance, return shipping insured, 运费险, 运费赔多少, 運費險, 運費賠多少',
  },
  {
    id: 'return-postage',
    stage: 'after-sale',
    title: {
      en: 'Who pays the return postage',
      'zh-CN': '退货运费谁出',
      'zh-TW': '退貨運費誰付',
    },
    body: {
      en: 'For {{ order.number }}, the request page says the return postage is {% choose "who", label: "Who pays", "on us", "on you" %}. Please use a regular carrier and keep the receipt so we can check it{% optional "back", label: "Say how it comes back" %}; I\'ll tell you how you get it back{% endoptional %}.',
      'zh-CN':
        '{{ order.number }} 的退货运费按申请页的规则由{% choose "who", label: "谁付", "我们", "您" %}承担。请选普通快递，凭证留好方便核对{% optional "back", label: "说明怎么返还" %}，怎么返还我告诉您{% endoptional %}。',
      'zh-TW':
        '{{ order.number }} 的退貨運費依申請頁的規則由{% choose "who", label: "誰付", "我們", "您" %}負擔。請選一般物流，收據留好方便核對{% optional "back", label: "說明怎麼退還" %}，怎麼退還我告訴您{% endoptional %}。',
    },
    intents:
      'who pays return, return shipping cost, 退货运费, 谁出运费, 运费自理, 退貨運費, 誰付運費',
  },
  {
    id: 'platform-decides',
    stage: 'after-sale',
    title: {
      en: 'The platform is looking into it',
      'zh-CN': '平台介入中',
      'zh-TW': '平台介入中',
    },
    body: {
      en: 'The platform is reviewing {{ case.number }}, and both sides can add what they know{% optional "due", label: "Give the time on the page" %} until {% ask "until", label: "Time on the page" %}{% endoptional %}. We give them the facts as we know them and will follow their decision.',
      'zh-CN':
        '{{ case.number }} 平台正在处理，双方都可以补充材料{% optional "due", label: "说明页面时间" %}，到{% ask "until", label: "页面上的时间" %}为止{% endoptional %}。我们这边如实提交，结果按平台的来。',
      'zh-TW':
        '{{ case.number }} 平台正在處理，雙方都可以補充資料{% optional "due", label: "說明頁面時間" %}，到{% ask "until", label: "頁面上的時間" %}為止{% endoptional %}。我們這邊如實提交，結果依平台的判定。',
    },
    intents:
      'platform, dispute, customer service of platform, 平台介入, 找平台, 小二, 客服介入, 平台申訴, 爭議',
  },
  {
    id: 'refund-rule-explained',
    stage: 'after-sale',
    title: {
      en: 'Explains the rule behind a decision',
      'zh-CN': '解释处理依据',
      'zh-TW': '說明處理依據',
    },
    body: {
      en: 'I understand this isn\'t what you hoped for. The rule that applies is {% ask "rule", label: "Rule, as on the platform" %}; in your case, {% ask "fact", label: "Fact of this case" %}. What I can do is {% ask "offer", label: "What is possible" %}. Would that help?',
      'zh-CN':
        '我理解这跟您期望的不一样。这里适用的是{% ask "rule", label: "平台上的规则" %}，因为{% ask "fact", label: "本单的事实" %}。我能做的是{% ask "offer", label: "可以做的" %}，您看有没有帮助？',
      'zh-TW':
        '我了解這跟您期望的不一樣。這裡適用的是{% ask "rule", label: "平台上的規則" %}，因為{% ask "fact", label: "這筆的事實" %}。我可以做的是{% ask "offer", label: "可以做的" %}，您看有沒有幫助？',
    },
    others: {
      formal: {
        en: 'We have checked your request against {% ask "rule", label: "Rule, as on the platform" %}. In this case, {% ask "fact", label: "Fact of this case" %}. We can offer {% ask "offer", label: "What is possible" %}; you are also welcome to ask the platform to review it.',
        'zh-CN':
          '您的申请已按{% ask "rule", label: "平台上的规则" %}核对，本单情况为：{% ask "fact", label: "本单的事实" %}。我们可以提供{% ask "offer", label: "可以做的" %}，您也可以请平台介入判断。',
        'zh-TW':
          '您的申請已依{% ask "rule", label: "平台上的規則" %}核對，本筆狀況為：{% ask "fact", label: "這筆的事實" %}。我們可以提供{% ask "offer", label: "可以做的" %}，您也可以請平台介入判斷。',
      },
    },
    intents:
      'why refused, rejected, not fair, 为什么拒绝, 凭什么不退, 不同意, 為什麼拒絕, 憑什麼不退',
  },
  {
    id: 'refund-time-frame',
    stage: 'after-sale',
    title: {
      en: 'When does the shop answer the request?',
      'zh-CN': '申请什么时候处理',
      'zh-TW': '申請什麼時候處理',
    },
    body: {
      en: "I'm looking after your request {{ case.number }}. The page gives us until {{ case.due | date }} {{ case.due | time }} to answer, and I'll try to get to it well before that.",
      'zh-CN':
        '您的申请 {{ case.number }} 我在跟进。页面给我们的处理时间到{{ case.due | date }} {{ case.due | time }}，我会尽量提前看。',
      'zh-TW':
        '您的申請 {{ case.number }} 我在跟進。頁面給我們的處理時間到{{ case.due | date }} {{ case.due | time }}，我會盡量提前看。',
    },
    intents:
      'when decide, status of the refund, refund update, how long refunds take, still processing, 多久处理, 什么时候同意, 审核中, 多久處理, 什麼時候同意, 審核中',
  },
]
