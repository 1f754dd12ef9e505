import type { StarterReply } from './starter-reply'

/** The parcel on its way: what the carrier tells, and what is being asked of it. */
export const trackingReplies: readonly StarterReply[] = [
  {
    id: 'where-is-it',
    stage: 'in-sale',
    title: {
      en: 'Where is my parcel?',
      'zh-CN': '查物流',
      'zh-TW': '查物流',
    },
    body: {
      en: "I'm checking with the carrier where the parcel for order {{ order.number }} ({{ order.title }}) is and will tell you what they say.",
      'zh-CN': '我去查订单 {{ order.number }}（{{ order.title }}）的物流，查到在哪里就回您。',
      'zh-TW': '我去查訂單 {{ order.number }}（{{ order.title }}）的物流，查到在哪裡就回覆您。',
    },
    others: {
      short: {
        en: 'Checking on {{ order.number }} now.',
        'zh-CN': '{{ order.number }} 我在查。',
        'zh-TW': '{{ order.number }} 我在查。',
      },
    },
    intents:
      'where is, parcel, tracking, track, track my order, order status, status of my order, arrived, 物流, 到哪了, 快递, 单号, 没收到, 快遞, 單號, 沒收到, 貨到哪, cwl, wl',
  },
  {
    id: 'tracking-answer',
    stage: 'in-sale',
    title: {
      en: 'Says where it is, with an estimate',
      'zh-CN': '告知物流到哪了',
      'zh-TW': '告知包裹位置',
    },
    body: {
      en: 'Your parcel was last scanned at {% ask "place", label: "Place of the last scan" %} on {% ask "seen", label: "Day of the last scan", kind: "date" %}. The carrier expects to deliver around {% ask "when", label: "Carrier\'s estimate" %}; weather and traffic can shift that a little.',
      'zh-CN':
        '您的包裹{% ask "seen", label: "上次更新日期", kind: "date" %}更新到了{% ask "place", label: "上次更新地点" %}。快递预计{% ask "when", label: "快递的预计时间" %}左右到，天气、路况会有影响。',
      'zh-TW':
        '您的包裹{% ask "seen", label: "上次更新日期", kind: "date" %}更新到了{% ask "place", label: "上次更新地點" %}。物流預計{% ask "when", label: "物流的預計時間" %}左右送達，天氣、路況會有影響。',
    },
    intents:
      'how soon, going to arrive, arrive, days left, delivery period, delivery periods, 还要几天, 什么时候到, 还有多久, 還要幾天, 什麼時候到, 還有多久',
  },
  {
    id: 'parcel-stuck',
    stage: 'in-sale',
    title: {
      en: 'No movement for days',
      'zh-CN': '物流不动了',
      'zh-TW': '物流好幾天沒動',
    },
    body: {
      en: 'You\'re right, the parcel for {{ order.number }} hasn\'t moved since {% ask "seen", label: "Day of the last scan", kind: "date" %}. I\'m opening an inquiry with the carrier and will check again on {% ask "check", label: "I look again on", kind: "date" %}, whether they\'ve answered or not.',
      'zh-CN':
        '您说得对，{{ order.number }} 的包裹从{% ask "seen", label: "上次更新日期", kind: "date" %}起没动。我这就向快递发起查询，{% ask "check", label: "我再查的日期", kind: "date" %}不管有没有回音我都会再查。',
      'zh-TW':
        '您說得對，{{ order.number }} 的包裹從{% ask "seen", label: "上次更新日期", kind: "date" %}起就沒動。我現在向物流提出查詢，{% ask "check", label: "我再查的日期", kind: "date" %}不管有沒有回覆我都會再查。',
    },
    intents:
      'stuck, no update, not moving, lost, 不动了, 没更新, 卡住, 丢了吗, 沒動, 沒更新, 卡關, 寄丟',
  },
  {
    id: 'signed-not-received',
    stage: 'in-sale',
    title: {
      en: 'Shows delivered, buyer has nothing',
      'zh-CN': '显示签收没收到',
      'zh-TW': '顯示簽收卻沒收到',
    },
    body: {
      en: "It shows as delivered but you don't have it, so let's find it. Could you check the door, the pick-up point and with family or neighbours? Meanwhile I'm asking the carrier where they left it and who took it.",
      'zh-CN':
        '显示签收但您没拿到，我们一起查。麻烦看下门口、驿站、家人有没有代收，我同时问快递放在哪里、交给了谁。',
      'zh-TW':
        '顯示簽收但您沒拿到，我們一起查。麻煩看一下門口、管理室、家人有沒有代收，我同時問物流放在哪裡、交給了誰。',
    },
    others: {
      warm: {
        en: "That would worry me too. Please check the door, the pick-up point and with your family. I'm already asking the carrier where they left it and who took it, and I'll keep at it until we know.",
        'zh-CN':
          '亲，换谁都会着急。您先看看门口、驿站，问问家人，我这边已经在问快递放哪儿、谁签的，没查清我会一直跟。',
        'zh-TW':
          '換作是誰都會著急。您先看看門口、管理室，問問家人，我這邊已經在問物流放在哪裡、是誰簽的，查清楚之前我會持續跟進。',
      },
    },
    intents:
      'delivered but not received, says signed, 显示签收, 没收到货, 谁签的, 代收, 顯示簽收, 顯示已取貨, 誰簽收',
  },
  {
    id: 'urge-courier',
    stage: 'in-sale',
    title: {
      en: 'Asks to hurry the courier',
      'zh-CN': '催快递派送',
      'zh-TW': '催物流配送',
    },
    body: {
      en: "I'm asking the carrier to follow up on the delivery of {{ order.number }}. When is someone usually at home? I'll pass it on, though the courier plans the route.",
      'zh-CN':
        '我这就请快递跟进 {{ order.number }} 的派送。您什么时段方便收？我转告快递，具体由派送员安排。',
      'zh-TW':
        '我現在請物流跟進 {{ order.number }} 的配送。您什麼時段方便收？我轉告物流，實際由配送員安排。',
    },
    intents:
      'hurry courier, deliver today, faster, 催快递, 快点送, 今天能送吗, 催件, 催物流, 快點送, 今天能送嗎',
  },
  {
    id: 'intercept',
    stage: 'in-sale',
    title: {
      en: 'Stop the parcel on its way',
      'zh-CN': '拦截快递',
      'zh-TW': '攔截包裹',
    },
    body: {
      en: "I'm asking the carrier to stop the parcel for {{ order.number }} and send it back. If it's already out for delivery that may not work; in that case please refuse it at the door. I'll tell you how it went.",
      'zh-CN':
        '我这就请快递拦截 {{ order.number }}。如果已在派送可能拦不住，快递上门的话请您拒收，结果我来告诉您。',
      'zh-TW':
        '我現在請物流攔截 {{ order.number }}。如果已在配送途中可能攔不到，送到的話請您拒收，結果我來告訴您。',
    },
    intents: 'intercept, stop parcel, refuse delivery, 拦截, 拦回来, 拒收, 攔截, 攔回來, 退回包裹',
  },
  {
    id: 'delivery-failed',
    stage: 'in-sale',
    title: {
      en: 'Courier could not deliver',
      'zh-CN': '派送失败',
      'zh-TW': '配送失敗',
    },
    body: {
      en: 'The carrier noted: {% ask "note", label: "Note of the carrier" %}. Would another day suit you, or a pick-up point nearby? Tell me and I\'ll pass it on.',
      'zh-CN':
        '快递备注：{% ask "note", label: "快递的备注" %}。您看是改天送，还是放到附近的驿站？告诉我，我转给快递。',
      'zh-TW':
        '物流備註：{% ask "note", label: "物流的備註" %}。您看是改天配送，還是改送附近門市？告訴我，我轉給物流。',
    },
    intents:
      'not at home, delivery failed, pick up, 派送失败, 不在家, 放驿站, 配送失敗, 沒人在家, 改送門市',
  },
]
